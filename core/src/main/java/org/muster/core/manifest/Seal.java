package org.muster.core.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.muster.core.fact.LegId;

/**
 * The hash that closes a manifest: SHA-256 over one line of text per row, so that two parties can
 * compare a seal by reading it out. Any change to a row, their order or the leg gives another seal.
 */
public record Seal(String hex) {

    public static Seal over(LegId leg, List<ManifestRow> rows) {
        MessageDigest digest = sha256();
        digest.update((leg + "\n").getBytes(StandardCharsets.UTF_8));
        rows.forEach(row -> digest.update(line(row).getBytes(StandardCharsets.UTF_8)));
        return new Seal(HexFormat.of().formatHex(digest.digest()));
    }

    /** The first sixteen digits in groups, for people. */
    public String inShort() {
        return hex.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String line(ManifestRow row) {
        return String.join(
                        "|",
                        String.valueOf(row.line()),
                        row.person().toString(),
                        row.band().map(Object::toString).orElse("-"),
                        row.seating().name(),
                        row.counted().map(Object::toString).orElse("-"),
                        String.valueOf(row.verified()),
                        row.scan().toString())
                + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
