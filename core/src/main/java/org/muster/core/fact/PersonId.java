package org.muster.core.fact;

/**
 * One human being in an operation, opaque and random. Printed as {@code P-} and Crockford letters.
 */
public record PersonId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static PersonId parse(String text) {
        return new PersonId(Crockford.parse("P", text));
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public String toString() {
        return Crockford.print("P", value);
    }
}
