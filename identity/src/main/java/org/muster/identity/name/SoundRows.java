package org.muster.identity.name;

/**
 * The costs of laying a word beside another, one row for each sound of the other, so that words
 * that begin alike need the rows of their beginning only once.
 */
final class SoundRows {
    private final String asked;
    private final boolean consonants;
    private final int width;
    private final int[] gaps;
    private final int[] cells;

    SoundRows(String asked, boolean consonants, int mostRows) {
        this.asked = asked;
        this.consonants = consonants;
        this.width = asked.length() + 1;
        this.gaps = new int[asked.length()];
        this.cells = new int[width * (mostRows + 2)];
        for (int j = 0; j < asked.length(); j++) {
            gaps[j] = SoundDistance.gap(asked, j, consonants);
            cells[j + 1] = cells[j] + gaps[j];
        }
    }

    /** What leaving out all of the asked word would cost. */
    int weight() {
        return cells[width - 1];
    }

    /** Makes a row from the one before it; returns its least cost. */
    int make(int row, char sound, boolean inside) {
        int gap = SoundCosts.gap(sound, consonants && inside);
        int above = (row - 1) * width;
        int here = row * width;
        cells[here] = cells[above] + gap;
        int least = cells[here];
        for (int j = 1; j < width; j++) {
            int kept = cells[above + j - 1] + SoundCosts.between(sound, asked.charAt(j - 1));
            int leftOut = cells[above + j] + gap;
            int putIn = cells[here + j - 1] + gaps[j - 1];
            int cost = Math.min(kept, Math.min(leftOut, putIn));
            cells[here + j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    /** The cost of a whole word, whose rows but the last are made. Its end is no inside. */
    int last(String sound) {
        int row = sound.length();
        make(row, sound.charAt(row - 1), false);
        return cells[row * width + width - 1];
    }
}
