package org.muster.formats.pfif;

/** The fields of a person in the order in which PFIF 1.4 has them; each named as there. */
public enum PersonField implements RecordField {
    PERSON_RECORD_ID(ValueKind.RECORD_ID, true),
    ENTRY_DATE(ValueKind.TIME, false),
    EXPIRY_DATE(ValueKind.TIME, false),
    AUTHOR_NAME(ValueKind.TEXT, false),
    AUTHOR_EMAIL(ValueKind.TEXT, false),
    AUTHOR_PHONE(ValueKind.TEXT, false),
    SOURCE_NAME(ValueKind.TEXT, false),
    SOURCE_DATE(ValueKind.TIME, true),
    SOURCE_URL(ValueKind.TEXT, false),
    FULL_NAME(ValueKind.TEXT, true),
    GIVEN_NAME(ValueKind.TEXT, false),
    FAMILY_NAME(ValueKind.TEXT, false),
    ALTERNATE_NAMES(ValueKind.TEXT, false),
    DESCRIPTION(ValueKind.TEXT, false),
    SEX(ValueKind.SEX, false),
    DATE_OF_BIRTH(ValueKind.BIRTH, false),
    AGE(ValueKind.AGE, false),
    HOME_STREET(ValueKind.TEXT, false),
    HOME_NEIGHBORHOOD(ValueKind.TEXT, false),
    HOME_CITY(ValueKind.TEXT, false),
    HOME_STATE(ValueKind.TEXT, false),
    HOME_POSTAL_CODE(ValueKind.TEXT, false),
    HOME_COUNTRY(ValueKind.TEXT, false),
    PHOTO_URL(ValueKind.TEXT, false),
    PROFILE_URLS(ValueKind.TEXT, false);

    private final ValueKind kind;
    private final boolean needed;

    PersonField(ValueKind kind, boolean needed) {
        this.kind = kind;
        this.needed = needed;
    }

    @Override
    public ValueKind kind() {
        return kind;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    /** Whether it stays when a record has expired; all others are blanked. */
    boolean outlastsExpiry() {
        return this == PERSON_RECORD_ID
                || this == SOURCE_DATE
                || this == ENTRY_DATE
                || this == EXPIRY_DATE;
    }
}
