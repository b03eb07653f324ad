package org.muster.core.fact;

/**
 * A call-forward pass. Printed as {@code C-} and Crockford letters; only its signed code counts.
 */
public record PassId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static PassId parse(String text) {
        return new PassId(Crockford.parse("C", text));
    }

    @Override
    public Kind kind() {
        return Kind.PASS;
    }

    @Override
    public String toString() {
        return Crockford.print("C", value);
    }
}
