package org.muster.formats.evidence;

import java.nio.charset.StandardCharsets;
import org.muster.formats.picture.Redrawn;

/** What became of a file that was brought: the same made anew, or why it is not taken. */
public sealed interface MadeAnew {

    /** A JPEG or a PDF in which nothing is left but what can be seen. */
    record Clean(byte[] file) implements MadeAnew {}

    record Refused(NotTaken why) implements MadeAnew {}

    /** Why a file is not taken. */
    enum NotTaken {
        /** Neither a picture nor a PDF that can be read. */
        UNREADABLE,
        ENCRYPTED,
        TOO_MANY_PAGES,
        TOO_LARGE
    }

    /** The largest file that is looked at, in bytes. */
    int MOST_BYTES = 20_000_000;

    /** The longer side of a picture afterwards, in points. */
    int LONGEST = 1600;

    /** What a picture has at most afterwards, in bytes. */
    int LARGEST_PICTURE = 250_000;

    /**
     * @param largest what the file may have afterwards, in bytes
     */
    static MadeAnew of(byte[] file, int largest) {
        if (file.length > MOST_BYTES) {
            return new Refused(NotTaken.TOO_LARGE);
        }
        return isPdf(file)
                ? PdfMadeAnew.of(file, largest)
                : Redrawn.of(file, LONGEST, Math.min(largest, LARGEST_PICTURE))
                        .<MadeAnew>map(Clean::new)
                        .orElseGet(() -> new Refused(NotTaken.UNREADABLE));
    }

    /** Some programs write a line of their own before it. */
    private static boolean isPdf(byte[] file) {
        int looked = Math.min(file.length, 1024);
        return new String(file, 0, looked, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
