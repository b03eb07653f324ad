package org.muster.core.incident;

/** What evidence is made anew as; nothing else is kept. */
public enum EvidenceKind {
    /** JPEG. */
    PICTURE("image/jpeg", "jpg"),
    /** PDF. */
    DOCUMENT("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    EvidenceKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends. */
    public String extension() {
        return extension;
    }

    /** By how a file begins. */
    static EvidenceKind of(byte[] file) {
        if (begins(file, 0xff, 0xd8, 0xff)) {
            return PICTURE;
        }
        if (begins(file, '%', 'P', 'D', 'F', '-')) {
            return DOCUMENT;
        }
        throw new IllegalArgumentException("evidence is a JPEG or a PDF file");
    }

    private static boolean begins(byte[] file, int... signs) {
        if (file.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((file[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
