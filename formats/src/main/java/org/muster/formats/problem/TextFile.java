package org.muster.formats.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a small file that must be UTF-8, and says in which line it is not. */
public final class TextFile {

    /** What is larger was never written by hand, and has a streaming import of its own. */
    private static final long LARGEST = 64L << 20;

    private TextFile() {}

    /**
     * The text without byte order mark; absent, with a reason told, when it cannot be read at all.
     */
    public static Optional<String> read(Path path, String prefix, Problems problems) {
        String file = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > LARGEST) {
                problems.tell(
                        prefix + "-002",
                        file,
                        0,
                        "",
                        Files.size(path) + " bytes",
                        "is more than the 64 MiB that such a file may have.",
                        "Split it, or use the list import.");
                return Optional.empty();
            }
            return Optional.of(decoded(Files.readAllBytes(path), file, prefix, problems));
        } catch (NoSuchFileException absent) {
            problems.tell(
                    prefix + "-001",
                    file,
                    0,
                    "",
                    path.toString(),
                    "does not exist.",
                    "Check the folder and the spelling.");
        } catch (IOException unreadable) {
            problems.tell(
                    prefix + "-001",
                    file,
                    0,
                    "",
                    path.toString(),
                    "cannot be read (" + unreadable.getMessage() + ").",
                    "Check that it is a file and that you may read it.");
        }
        return Optional.empty();
    }

    private static String decoded(byte[] bytes, String file, String prefix, Problems problems) {
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            problems.tell(
                    prefix + "-003",
                    file,
                    0,
                    "",
                    "",
                    "the file is UTF-16.",
                    "Save it as UTF-8 (in Excel: CSV UTF-8).");
            return "";
        }
        String whole = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (whole.indexOf('\uFFFD') >= 0) {
            tellBadLines(bytes, from, file, prefix, problems);
        }
        return whole;
    }

    private static void tellBadLines(
            byte[] bytes, int from, String file, String prefix, Problems problems) {
        int line = 1;
        int start = from;
        for (int i = from; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!isUtf8(bytes, start, i - start)) {
                    problems.tell(
                            prefix + "-003",
                            file,
                            line,
                            "",
                            new String(bytes, start, i - start, StandardCharsets.UTF_8).strip(),
                            "has signs that are not UTF-8.",
                            "Save the file as UTF-8 (in Excel: CSV UTF-8), then check its accents.");
                }
                line++;
                start = i + 1;
            }
        }
    }

    private static boolean isUtf8(byte[] bytes, int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
            return true;
        } catch (CharacterCodingException bad) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
