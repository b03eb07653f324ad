package org.muster.planning.model;

/**
 * Something that is wrong in a problem or its file.
 *
 * @param path where, as {@code $.legs[3].departs}
 * @param value what stands there; empty text when nothing does
 * @param rule what must be so
 * @param wayOut what to do
 */
public record Fault(String path, String value, String rule, String wayOut) {
    private static final int LONGEST = 80;

    public Fault {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    /** All of it as one line. */
    public String sentence() {
        return "%s%s: %s; %s.".formatted(path, value.isEmpty() ? "" : " is " + value, rule, wayOut);
    }
}
