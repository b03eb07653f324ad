package org.muster.core.fact;

/** The number of an export. Printed as {@code V-} and Crockford letters. */
public record ExportId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static ExportId parse(String text) {
        return new ExportId(Crockford.parse("V", text));
    }

    @Override
    public Kind kind() {
        return Kind.EXPORT;
    }

    @Override
    public String toString() {
        return Crockford.print("V", value);
    }
}
