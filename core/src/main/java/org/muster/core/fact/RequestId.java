package org.muster.core.fact;

/**
 * The reference of a party's wish; the family keeps it. Printed as {@code R-} and Crockford
 * letters.
 */
public record RequestId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static RequestId parse(String text) {
        return new RequestId(Crockford.parse("R", text));
    }

    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public String toString() {
        return Crockford.print("R", value);
    }
}
