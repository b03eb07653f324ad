package org.muster.core.fact;

/** One movement of one vehicle. Printed as {@code L-} and Crockford letters. */
public record LegId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static LegId parse(String text) {
        return new LegId(Crockford.parse("L", text));
    }

    @Override
    public Kind kind() {
        return Kind.LEG;
    }

    @Override
    public String toString() {
        return Crockford.print("L", value);
    }
}
