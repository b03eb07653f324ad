package org.muster.formats.pfif;

/** The fields of a note in the order in which PFIF 1.4 has them; each named as there. */
public enum NoteField implements RecordField {
    NOTE_RECORD_ID(ValueKind.RECORD_ID, true),
    PERSON_RECORD_ID(ValueKind.RECORD_ID, false),
    LINKED_PERSON_RECORD_ID(ValueKind.RECORD_ID, false),
    ENTRY_DATE(ValueKind.TIME, false),
    AUTHOR_NAME(ValueKind.TEXT, true),
    AUTHOR_EMAIL(ValueKind.TEXT, false),
    AUTHOR_PHONE(ValueKind.TEXT, false),
    SOURCE_DATE(ValueKind.TIME, true),
    AUTHOR_MADE_CONTACT(ValueKind.YES_NO, false),
    STATUS(ValueKind.STATUS, false),
    EMAIL_OF_FOUND_PERSON(ValueKind.TEXT, false),
    PHONE_OF_FOUND_PERSON(ValueKind.TEXT, false),
    LAST_KNOWN_LOCATION(ValueKind.TEXT, false),
    TEXT(ValueKind.TEXT, true),
    PHOTO_URL(ValueKind.TEXT, false);

    private final ValueKind kind;
    private final boolean needed;

    NoteField(ValueKind kind, boolean needed) {
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
}
