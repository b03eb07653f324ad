package org.muster.core.fact;

/**
 * The number of a message that somebody sent or told us; whoever wrote it can name it. Printed as
 * {@code M-} and Crockford letters.
 */
public record MessageId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static MessageId parse(String text) {
        return new MessageId(Crockford.parse("M", text));
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public String toString() {
        return Crockford.print("M", value);
    }
}
