package org.muster.core.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.core.tally.Tally;

/**
 * Which words and figures somebody approves: SHA-256 over the texts in all languages and the frozen
 * tallies beneath them. Any change of a letter or a figure gives another seal, so an approval can
 * never be carried over to a text that its author has not read.
 */
public record TextSeal(String hex) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what no hash looks like. */
    public static TextSeal parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "seal '" + text + "' must be the 64 digits shown with the text");
        }
        return new TextSeal(text);
    }

    public static TextSeal over(List<BulletinText> texts, List<Tally> tallies) {
        MessageDigest digest = sha256();
        add(digest, texts.size());
        for (BulletinText text : texts) {
            add(digest, text.language());
            add(digest, text.title());
            add(digest, text.body());
            add(digest, text.brief());
        }
        add(digest, tallies.size());
        tallies.forEach(tally -> add(digest, tally));
        return new TextSeal(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, Tally tally) {
        add(digest, tally.rule().name());
        add(digest, tally.basis().name());
        add(digest, tally.asOf());
        add(digest, tally.total());
        for (var lines : List.of(tally.byNationality(), tally.byLeg(), tally.byAgeBand())) {
            add(digest, lines.size());
            lines.forEach(line -> {
                add(digest, line.key());
                add(digest, line.persons());
            });
        }
        add(digest, tally.facts().size());
        tally.facts().forEach(fact -> add(digest, fact));
    }

    /** With its length, so that no two rows of values read alike. */
    private static void add(MessageDigest digest, Object value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** The first sixteen digits in groups, for people. */
    public String inShort() {
        return hex.length() < 16 ? hex : hex.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
