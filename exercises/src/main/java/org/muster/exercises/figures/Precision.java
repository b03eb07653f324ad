package org.muster.exercises.figures;

/** How exactly a figure was published. */
public enum Precision {
    EXACT,
    /** "About": within one part in twenty. */
    ABOUT,
    /** "More than": at least one more. */
    MORE_THAN;

    /** Whether a counted number is what was published with this precision. */
    public boolean meets(int counted, int published) {
        return switch (this) {
            case EXACT -> counted == published;
            case ABOUT -> Math.abs(counted - published) * 20 <= published;
            case MORE_THAN -> counted > published;
        };
    }

    /** A number as it was published with this precision. */
    public String in(int published) {
        return switch (this) {
            case EXACT -> String.valueOf(published);
            case ABOUT -> "about " + published;
            case MORE_THAN -> "over " + published;
        };
    }
}
