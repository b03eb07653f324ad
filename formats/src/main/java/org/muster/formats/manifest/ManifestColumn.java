package org.muster.formats.manifest;

/**
 * The columns that a sheet may leave out: a partner's copy shows less than the control centre's.
 * Line number and name are always there.
 */
public enum ManifestColumn {
    OWN_SCRIPT(3.2f),
    SEX(0.7f),
    BIRTH(1.6f),
    NATIONALITY(1.0f),
    DOCUMENT(1.9f),
    PLACE(1.2f),
    PARTY(1.1f),
    REMARKS(2.6f);

    private final float width;

    ManifestColumn(float width) {
        this.width = width;
    }

    float width() {
        return width;
    }
}
