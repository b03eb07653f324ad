package org.muster.core.register;

import java.util.Locale;
import org.muster.core.fact.Identifying;

/** A document that says who its holder is. */
public record TravelDocument(Kind kind, String issuer, String number) implements Identifying {

    public TravelDocument {
        number = number.replaceAll("[\\s<-]", "").toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("a document needs a number");
        }
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
