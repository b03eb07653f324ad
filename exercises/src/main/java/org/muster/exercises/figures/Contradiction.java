package org.muster.exercises.figures;

/**
 * Figures of a folder that cannot all be true; {@code where} is the line to look at first, and the
 * sentence names each figure with its value, its file and its line, says why they disagree, and
 * what to do.
 */
public record Contradiction(String where, String sentence) {

    static Contradiction between(Place one, Place other, String because) {
        return new Contradiction(
                one.line(),
                one.figure()
                        + " contradicts "
                        + other
                        + ": "
                        + because
                        + ". Correct the one that is wrong.");
    }

    /** A published figure, and where it stands. */
    record Place(String file, int number, String column, int value) {

        static Place inLegs(int number, String column, int value) {
            return new Place("legs.csv", number, column, value);
        }

        String line() {
            return file + " line " + number;
        }

        String figure() {
            return column + " " + value;
        }

        @Override
        public String toString() {
            return figure() + " (" + line() + ")";
        }
    }
}
