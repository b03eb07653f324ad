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
    BIRTH_DATE,
    BIRTH_YEAR,
    SEX,
    NATIONALITY,
    SECOND_NATIONALITY,
    PASSPORT,
    IDENTITY_CARD,
    PHONE,
    EMAIL,
    PLACE,
    /** Equal values are people who belong together. */
    HOUSEHOLD,
    PRESENCE,
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

    boolean isName() {
        return switch (this) {
            case WHOLE_NAME, FAMILY_NAME, GIVEN_NAME, ORIGINAL_NAME -> true;
            case SECOND_FAMILY_NAME, MIDDLE_NAME, FATHER_NAME, BIRTH_NAME -> false;
            case BIRTH_DATE, BIRTH_YEAR, SEX, NATIONALITY, SECOND_NATIONALITY -> false;
            case PASSPORT, IDENTITY_CARD, PHONE, EMAIL, PLACE, HOUSEHOLD -> false;
            case PRESENCE, IGNORED -> false;
        };
    }
}
