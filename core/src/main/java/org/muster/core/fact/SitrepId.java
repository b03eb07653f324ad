package org.muster.core.fact;

/** The number of a sitrep. Printed as {@code Y-} and Crockford letters. */
public record SitrepId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static SitrepId parse(String text) {
        return new SitrepId(Crockford.parse("Y", text));
    }

    @Override
    public Kind kind() {
        return Kind.SITREP;
    }

    @Override
    public String toString() {
        return Crockford.print("Y", value);
    }
}
