package org.muster.core.fact;

/** One text for the public. Printed as {@code B-} and Crockford letters. */
public record BulletinId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static BulletinId parse(String text) {
        return new BulletinId(Crockford.parse("B", text));
    }

    @Override
    public Kind kind() {
        return Kind.BULLETIN;
    }

    @Override
    public String toString() {
        return Crockford.print("B", value);
    }
}
