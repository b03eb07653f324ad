package org.muster.core.fact;

/** A frozen count. Printed as {@code T-} and Crockford letters. */
public record TallyId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static TallyId parse(String text) {
        return new TallyId(Crockford.parse("T", text));
    }

    @Override
    public Kind kind() {
        return Kind.TALLY;
    }

    @Override
    public String toString() {
        return Crockford.print("T", value);
    }
}
