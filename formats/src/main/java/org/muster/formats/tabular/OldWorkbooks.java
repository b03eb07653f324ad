package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an OLE2 file is: Excel locks a workbook into one, and kept its old format in one. */
final class OldWorkbooks {

    private static final int SEARCHED = 64 << 20;

    private OldWorkbooks() {}

    static CellProblem reason(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        boolean locked;
        try (InputStream in = Files.newInputStream(path)) {
            locked = holds(in.readNBytes(SEARCHED), "EncryptedPackage");
        }
        return locked
                ? locked(name)
                : CellProblem.ofFile(
                        "TAB-026",
                        name,
                        "",
                        "this is a workbook, or another document, of the format from before 2007 (.xls).",
                        "Open it in a spreadsheet and save it as .xlsx or .ods.");
    }

    static CellProblem locked(String name) {
        return CellProblem.ofFile(
                "TAB-021",
                name,
                "",
                "the workbook is protected by a password, so nothing in it can be read.",
                "Open it with the password, save it without one, and give that file.");
    }

    private static boolean holds(byte[] bytes, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_16LE);
        outer:
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (bytes[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
