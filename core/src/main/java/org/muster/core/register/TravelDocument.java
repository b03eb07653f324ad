package org.muster.core.register;

import java.util.Locale;
import org.muster.core.fact.Identifying;

/** A document that says who its holder is. */
public record TravelDocument(Kind kind, String issuer, String number) implements Identifying {

    public TravelDocument {
        number = withoutGaps(number).toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("a document needs a number");
        }
    }

    /** Without what stands between the signs; by hand, since a ledger holds millions of them. */
    private static String withoutGaps(String number) {
        StringBuilder signs = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char sign = number.charAt(i);
            if (sign != '<' && sign != '-' && !isBlank(sign)) {
                signs.append(sign);
            }
        }
        return signs.length() == number.length() ? number : signs.toString();
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r';
    }

    /** What sort of document; there is no "other", only one that was not looked at. */
    public enum Kind {
        PASSPORT,
        IDENTITY_CARD,
        EMERGENCY_TRAVEL_DOCUMENT,
        RESIDENCE_PERMIT,
        LAISSEZ_PASSER,
        UNKNOWN
    }
}
