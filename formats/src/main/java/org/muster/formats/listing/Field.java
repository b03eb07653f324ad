package org.muster.formats.listing;

import java.util.Locale;
import java.util.Optional;

/** What a column of a list says of a person. */
public enum Field {
    WHOLE_NAME,
    FAMILY_NAME,
    SECOND_FAMILY_NAME,
    GIVEN_NAME,
    MIDDLE_NAME,
    FATHER_NAME,
    BIRTH_NAME,
    /** The name in the script that it is really written in. */
    ORIGINAL_NAME,
    /** The name as machine-readable lines have it: {@code DOE<<JOHN<PAUL}. */
    MRZ_NAME,
    /** Machine-readable lines of a document, or one of them; the next column may have the next. */
    MRZ,
    BIRTH_DATE,
    BIRTH_YEAR,
    /** Years of age on a day that the list does not name: no birth is made of it. */
    AGE,
    SEX,
    NATIONALITY,
    SECOND_NATIONALITY,
    PASSPORT,
    IDENTITY_CARD,
    /** A document of which the list does not say what kind it is. */
    DOCUMENT,
    PHONE,
    EMAIL,
    /** Street and number. */
    ADDRESS,
    /** A town, quarter, camp or hotel. */
    PLACE,
    /** Equal values are people who belong together. */
    HOUSEHOLD,
    /** What the person is to somebody else: child / Joris. */
    RELATION,
    /** Who told it, who is not the person of the row. */
    CALLER,
    PRESENCE,
    TRIP_FROM,
    TRIP_UNTIL,
    /** Known, and of no use here. */
    IGNORED;

    /** As profiles and reports write it: family-name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Field> find(String word) {
        for (Field field : values()) {
            if (field.word().equals(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether a column of it is enough to know whom a row is about. */
    boolean isName() {
        return switch (this) {
            case WHOLE_NAME, FAMILY_NAME, GIVEN_NAME, ORIGINAL_NAME, MRZ_NAME, MRZ -> true;
            case SECOND_FAMILY_NAME, MIDDLE_NAME, FATHER_NAME, BIRTH_NAME -> false;
            case BIRTH_DATE, BIRTH_YEAR, AGE, SEX, NATIONALITY, SECOND_NATIONALITY -> false;
            case PASSPORT, IDENTITY_CARD, DOCUMENT, PHONE, EMAIL, ADDRESS, PLACE -> false;
            case HOUSEHOLD, RELATION, CALLER, PRESENCE, TRIP_FROM, TRIP_UNTIL, IGNORED -> false;
        };
    }

    /** Whether its cells are dates whose order all of them decide together. */
    boolean isDate() {
        return this == BIRTH_DATE || this == TRIP_FROM || this == TRIP_UNTIL;
    }
}
