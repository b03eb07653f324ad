package org.muster.core.fact;

/** The number of an approach to a government. Printed as {@code D-} and Crockford letters. */
public record DemarcheId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static DemarcheId parse(String text) {
        return new DemarcheId(Crockford.parse("D", text));
    }

    @Override
    public Kind kind() {
        return Kind.DEMARCHE;
    }

    @Override
    public String toString() {
        return Crockford.print("D", value);
    }
}
