package org.muster.core.fact;

/**
 * A cell of the district that a warden looks after. Printed as {@code Z-} and Crockford letters.
 */
public record CellId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static CellId parse(String text) {
        return new CellId(Crockford.parse("Z", text));
    }

    @Override
    public Kind kind() {
        return Kind.CELL;
    }

    @Override
    public String toString() {
        return Crockford.print("Z", value);
    }
}
