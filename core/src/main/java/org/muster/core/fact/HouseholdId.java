package org.muster.core.fact;

/** Persons who must travel together. Printed as {@code H-} and Crockford letters. */
public record HouseholdId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static HouseholdId parse(String text) {
        return new HouseholdId(Crockford.parse("H", text));
    }

    @Override
    public Kind kind() {
        return Kind.HOUSEHOLD;
    }

    @Override
    public String toString() {
        return Crockford.print("H", value);
    }
}
