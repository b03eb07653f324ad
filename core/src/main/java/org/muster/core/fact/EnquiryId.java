package org.muster.core.fact;

/**
 * The number of an enquiry about somebody; whoever asks can name it. Printed as {@code E-} and
 * Crockford letters.
 */
public record EnquiryId(long value) implements Subject {

    /** Reads the printed form, forgiving case, hyphens and look-alike letters. */
    public static EnquiryId parse(String text) {
        return new EnquiryId(Crockford.parse("E", text));
    }

    @Override
    public Kind kind() {
        return Kind.ENQUIRY;
    }

    @Override
    public String toString() {
        return Crockford.print("E", value);
    }
}
