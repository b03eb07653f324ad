package org.muster.core.fact;

/** The number of a tripwire. Printed as {@code X-} and Crockford letters. */
public record TripwireId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static TripwireId parse(String text) {
        return new TripwireId(Crockford.parse("X", text));
    }

    @Override
    public Kind kind() {
        return Kind.TRIPWIRE;
    }

    @Override
    public String toString() {
        return Crockford.print("X", value);
    }
}
