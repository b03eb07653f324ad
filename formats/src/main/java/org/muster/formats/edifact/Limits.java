package org.muster.formats.edifact;

/** What no honest interchange reaches; what does is not read further, and told. */
final class Limits {

    /**
     * Signs of a file: some 20,000 travellers with two documents each. What is read takes up to 60
     * times as much memory when it is hostile.
     */
    static final int SIGNS = 4 << 20;

    static final int SEGMENTS = 500_000;
    static final int SEGMENT_SIGNS = 10_000;
    static final int ELEMENTS = 100;
    static final int COMPONENTS = 100;

    private Limits() {}
}
