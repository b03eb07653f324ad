package org.muster.formats.mrz;

/** The fields of machine-readable lines, as an operator finds them on the page. */
public enum MrzField {
    DOCUMENT_CODE("document code"),
    ISSUER("issuing state"),
    NAME("name"),
    NUMBER("document number"),
    NUMBER_DIGIT("check digit of the document number"),
    NATIONALITY("nationality"),
    BIRTH("date of birth"),
    BIRTH_DIGIT("check digit of the date of birth"),
    SEX("sex"),
    EXPIRY("date of expiry"),
    EXPIRY_DIGIT("check digit of the date of expiry"),
    OPTIONAL("optional field"),
    OPTIONAL_DIGIT("check digit of the optional field"),
    SECOND_OPTIONAL("second optional field"),
    LAST_DIGIT("last check digit");

    private final String words;

    MrzField(String words) {
        this.words = words;
    }

    /** In English, for sentences. */
    public String words() {
        return words;
    }
}
