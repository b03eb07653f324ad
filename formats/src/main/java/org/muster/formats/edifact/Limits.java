package org.muster.formats.edifact;

/** What no honest interchange reaches; what does is not read further, and told. */
final class Limits {

    /** Signs of a file: a flight of 500 with all that can be said of each has below one million. */
    static final int SIGNS = 32 << 20;

    static final int SEGMENTS = 2_000_000;
    static final int SEGMENT_SIGNS = 10_000;
    static final int ELEMENTS = 100;
    static final int COMPONENTS = 100;

    private Limits() {}
}
