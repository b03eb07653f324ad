package org.muster.server.sheets;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The kinds of file that a list leaves as. */
public enum SheetFile {
    XLSX(
            "xlsx",
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
    /** With the mark that tells Excel that it is UTF-8. */
    CSV_FOR_EXCEL("csv", new MediaType("text", "csv", StandardCharsets.UTF_8));

    private final String ending;
    private final MediaType type;

    SheetFile(String ending, MediaType type) {
        this.ending = ending;
        this.type = type;
    }

    /** CSV, with a mark where that is asked for. */
    public static SheetFile csv(boolean mark) {
        return mark ? CSV_FOR_EXCEL : CSV;
    }

    public MediaType type() {
        return type;
    }

    /** A file's name in letters that every system takes. */
    public String name(String... parts) {
        return String.join("-", parts).replaceAll("[^A-Za-z0-9]+", "-") + "." + ending;
    }
}
