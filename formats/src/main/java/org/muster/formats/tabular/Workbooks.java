package org.muster.formats.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Opens what is packed as a zip, and says what it is when it is no workbook. */
final class Workbooks {

    private Workbooks() {}

    static ListFile open(Path path, Limits limits) throws IOException {
        String name = String.valueOf(path.getFileName());
        ZipParts parts;
        try {
            parts = ZipParts.open(path, limits);
        } catch (ZipException damaged) {
            throw new Unreadable(
                    CellProblem.ofFile(
                                    "TAB-022",
                                    name,
                                    "",
                                    "the workbook is damaged or cut off ("
                                            + damaged.getMessage()
                                            + "), so nothing in it can be read.",
                                    "Ask for it again; a file that broke on the way opens nowhere.")
                            .with(String.valueOf(damaged.getMessage())));
        }
        try {
            return opened(parts, limits, name);
        } catch (IOException | RuntimeException reason) {
            parts.close();
            throw reason;
        }
    }

    private static ListFile opened(ZipParts parts, Limits limits, String name) throws IOException {
        if (parts.has("xl/workbook.bin")) {
            throw other(name, "a binary workbook .xlsb");
        }
        if (parts.has("word/document.xml")) {
            throw other(name, "a Word document");
        }
        if (parts.has("ppt/presentation.xml")) {
            throw other(name, "a presentation");
        }
        if (parts.has("content.xml")) {
            return OdsList.open(parts, limits);
        }
        if (parts.has("xl/workbook.xml") || parts.has("_rels/.rels")) {
            return XlsxList.open(parts, limits);
        }
        throw other(name, "a packed archive");
    }

    static Unreadable other(String name, String what) {
        return new Unreadable(
                CellProblem.ofFile(
                                "TAB-020",
                                name,
                                "",
                                "this is " + what + ", whatever its name says, and not a list.",
                                "Save the list as .xlsx, .ods or CSV, and give that file.")
                        .with(what));
    }
}
