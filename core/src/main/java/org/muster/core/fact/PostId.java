package org.muster.core.fact;

/** The number of a post. Printed as {@code A-} and Crockford letters. */
public record PostId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static PostId parse(String text) {
        return new PostId(Crockford.parse("A", text));
    }

    @Override
    public Kind kind() {
        return Kind.POST;
    }

    @Override
    public String toString() {
        return Crockford.print("A", value);
    }
}
