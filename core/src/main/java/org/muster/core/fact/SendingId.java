package org.muster.core.fact;

/**
 * The number of what a campaign sends to one recipient; whoever carries it can name it, and nothing
 * of the recipient is in it. Printed as {@code W-} and Crockford letters.
 */
public record SendingId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static SendingId parse(String text) {
        return new SendingId(Crockford.parse("W", text));
    }

    @Override
    public Kind kind() {
        return Kind.SENDING;
    }

    @Override
    public String toString() {
        return Crockford.print("W", value);
    }
}
