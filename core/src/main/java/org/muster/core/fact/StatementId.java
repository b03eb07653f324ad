package org.muster.core.fact;

/** The number of what somebody else said in public. Printed as {@code Q-} and Crockford letters. */
public record StatementId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static StatementId parse(String text) {
        return new StatementId(Crockford.parse("Q", text));
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public String toString() {
        return Crockford.print("Q", value);
    }
}
