package org.muster.formats.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a PDF file: equal sheets give equal files. */
public final class FileId {
    private FileId() {}

    /**
     * The library makes the file's id from the clock; here it is a hash of all that stands before
     * it.
     */
    public static byte[] fromContent(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("/ID");
        int open = text.indexOf('<', from) + 1;
        int close = text.indexOf('>', open);
        int secondOpen = text.indexOf('<', close) + 1;
        if (from < 0 || close - open != 32) {
            throw new IllegalStateException("The PDF library wrote no file id of 32 signs.");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(pdf, 0, from);
            byte[] id =
                    HexFormat.of()
                            .formatHex(digest.digest(), 0, 16)
                            .getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(id, 0, pdf, open, id.length);
            System.arraycopy(id, 0, pdf, secondOpen, id.length);
            return pdf;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
