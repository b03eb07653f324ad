package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.export.Export;
import org.muster.server.sheets.ExportBook;

/**
 * What the recipient of an export is shown.
 *
 * @param export empty where its link is over, or was revoked
 * @param here where its file is taken
 */
public record TakenSheet(Optional<Export> export, String here) {

    /** The name of the file that is inside the encrypted one. */
    public String inside() {
        return export.map(TakenSheet::inside).orElse("");
    }

    static String inside(Export export) {
        return ExportBook.file(export.asked().form()).name(export.id().toString());
    }
}
