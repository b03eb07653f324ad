package org.muster.formats.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A form in which what a file says can be written.
 *
 * @param kind what the file must be
 * @param ending of the name of a file in this form
 * @param mediaType of a file in this form
 */
public enum FileForm {
    PAXLST(FileKind.PAXLST, "edi", "application/edifact"),
    PAXLST_LINES(FileKind.PAXLST, "edi", "application/edifact"),
    CSV(FileKind.PAXLST, "csv", "text/csv"),
    CAP(FileKind.CAP, "xml", "application/cap+xml"),
    HXL_CSV(FileKind.HXL, "csv", "text/csv"),
    HXL_XLSX(
            FileKind.HXL,
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FileKind kind;
    private final String ending;
    private final String mediaType;

    FileForm(FileKind kind, String ending, String mediaType) {
        this.kind = kind;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** What a file must be to be written so. */
    public FileKind kind() {
        return kind;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The form of that name, however its letters are written. */
    public static Optional<FileForm> find(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Its name in commands and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return word();
    }
}
