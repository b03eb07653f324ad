package org.muster.core.fact;

/** The number of something that happened to safety. Printed as {@code I-} and Crockford letters. */
public record IncidentId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static IncidentId parse(String text) {
        return new IncidentId(Crockford.parse("I", text));
    }

    @Override
    public Kind kind() {
        return Kind.INCIDENT;
    }

    @Override
    public String toString() {
        return Crockford.print("I", value);
    }
}
