package org.muster.server.pages;

/** Differences, with their sign. */
public final class Signed {
    private Signed() {}

    /** With a plus where it is more. */
    public static String text(Frame frame, long difference) {
        return (difference > 0 ? "+" : "") + frame.number(difference);
    }
}
