package org.muster.core.fact;

/**
 * One list of people as it arrived: the same file of the same source has the same reference,
 * whoever takes it in and how often. Printed as {@code S-} and Crockford letters.
 */
public record ListId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static ListId parse(String text) {
        return new ListId(Crockford.parse("S", text));
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }

    @Override
    public String toString() {
        return Crockford.print("S", value);
    }
}
