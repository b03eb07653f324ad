package org.muster.core.fact;

import java.util.Locale;
import org.muster.core.code.CheckedNumber;

/** The number of a paper form, printed before anybody fills it in: {@code F-7K3Q9-XTM42}. */
public record FormId(long value) implements Subject {

    public FormId {
        if (value < 0 || value >= CheckedNumber.BOUND) {
            throw new IllegalArgumentException("form number " + value + " cannot be printed");
        }
    }

    /** Reads the printed form; a wrong letter does not fit the check letter. */
    public static FormId parse(String text) {
        String letters = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return new FormId(
                CheckedNumber.parse(letters.startsWith("F") ? letters.substring(1) : letters));
    }

    @Override
    public Kind kind() {
        return Kind.FORM;
    }

    @Override
    public String toString() {
        return "F-" + CheckedNumber.grouped(value);
    }
}
