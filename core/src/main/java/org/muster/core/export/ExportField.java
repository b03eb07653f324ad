package org.muster.core.export;

/** What an export can tell of a person; only the fields that were approved are in the file. */
public enum ExportField {
    NAME,
    OWN_SCRIPT,
    FAMILY_NAME,
    GIVEN_NAMES,
    SEX,
    BORN,
    NATIONALITY,
    /** How they are accounted for. */
    STATE,
    /** The leg that state is about. */
    LEG,
    SINCE,
    PHONES,
    EMAILS,
    DOCUMENT_NUMBER,
    DOCUMENT_KIND,
    DOCUMENT_ISSUER,
    /** Where they are aboard; only where the rows are those of a manifest. */
    PLACE,
    HOUSEHOLD,
    NEEDS,
    /** Our reference. */
    PERSON
}
