package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.muster.formats.tabular.ListFile.Opened;

/** Finds out from its first bytes what a file is, and opens it. */
record Opening(Path path, ReadOptions options) {

    private static final int HEAD = 4096;
    private static final String AS_CSV = "Save it as .xlsx, .ods or CSV, and give that file.";

    Opened open() {
        try {
            return new Opened.Readable(opened());
        } catch (Unreadable reason) {
            return new Opened.Unreadable(reason.problem());
        } catch (NoSuchFileException absent) {
            return new Opened.Unreadable(
                    CellProblem.ofFile(
                            "TAB-001",
                            name(),
                            path.toString(),
                            "does not exist.",
                            "Check the folder and the spelling."));
        } catch (IOException broken) {
            return new Opened.Unreadable(unreadable(path, broken));
        }
    }

    private ListFile opened() throws IOException {
        if (Files.isDirectory(path)) {
            throw new Unreadable(
                    CellProblem.ofFile(
                            "TAB-001",
                            name(),
                            path.toString(),
                            "is a folder.",
                            "Name one file of it."));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (isBlank(head) && Files.size(path) <= HEAD) {
            throw new Unreadable(
                    CellProblem.ofFile(
                            "TAB-004",
                            name(),
                            "",
                            "the file is empty.",
                            "Ask whoever sent it to send it again."));
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return Workbooks.open(path, options.limits());
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new Unreadable(OldWorkbooks.reason(path));
        }
        boolean marked = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        if (!marked && !EncodingProbe.isUtf16(head)) {
            refuse(start);
        }
        return TextList.open(path, options);
    }

    private void refuse(String start) throws Unreadable {
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        String what =
                start.startsWith("%PDF")
                        ? "a PDF"
                        : lower.startsWith("<!doctype html") || lower.startsWith("<html")
                                ? "a web page"
                                : lower.startsWith("<?xml")
                                        ? "an XML file"
                                        : lower.startsWith("{\\rtf")
                                                ? "a text document RTF"
                                                : binary(start);
        if (!what.isEmpty()) {
            throw new Unreadable(
                    CellProblem.ofFile(
                                    what.equals("a PDF") ? "TAB-020.pdf" : "TAB-020",
                                    name(),
                                    "",
                                    "this is " + what + ", whatever its name says, and not a list.",
                                    what.equals("a PDF")
                                            ? "Ask for the list that it was printed from, as .xlsx, .ods or CSV."
                                            : AS_CSV)
                            .with(what));
        }
    }

    private static String binary(String start) {
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")) {
            return "a picture";
        }
        if (start.startsWith("\u001F\u008B")
                || start.startsWith("7z\u00BC\u00AF")
                || start.startsWith("Rar!")) {
            return "a packed archive";
        }
        long controls =
                start.chars().filter(sign -> sign < ' ' && "\0\t\n\r\f".indexOf(sign) < 0).count();
        return controls * 20 > start.length() ? "a file of bytes that are no text" : "";
    }

    private static boolean isBlank(byte[] head) {
        for (byte value : head) {
            boolean mark = value == (byte) 0xEF || value == (byte) 0xBB || value == (byte) 0xBF;
            if (value != 0 && !Character.isWhitespace(value) && !mark) {
                return false;
            }
        }
        return true;
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    static CellProblem unreadable(Path path, IOException broken) {
        return broken instanceof Unreadable reason
                ? reason.problem()
                : CellProblem.ofFile(
                                "TAB-001.unreadable",
                                String.valueOf(path.getFileName()),
                                path.toString(),
                                "cannot be read (" + broken.getMessage() + ").",
                                "Check that it is a file and that you may read it.")
                        .with(String.valueOf(broken.getMessage()));
    }

    static CellProblem tooManyRows(String file, String sheet, long row, Limits limits) {
        return CellProblem.ofRow(
                        "TAB-025",
                        file,
                        sheet,
                        row,
                        "a sheet may have "
                                + String.format(Locale.ROOT, "%,d", limits.rows())
                                + " filled rows; what follows was not read.",
                        "Split the list into several files.")
                .with(String.format(Locale.ROOT, "%,d", limits.rows()));
    }

    static CellProblem tooManyColumns(String file, String sheet, long row, Limits limits) {
        return CellProblem.ofRow(
                        "TAB-032",
                        file,
                        sheet,
                        row,
                        "the row has more than "
                                + limits.columns()
                                + " cells; the rest was not read.",
                        "Check the separator, or remove columns.")
                .with(limits.columns());
    }
}
