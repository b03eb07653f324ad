package org.muster.formats.age;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;

/**
 * The public key of a recipient: X25519 in Bech32, beginning with {@code age1} (age-encryption.org,
 * format v1, "The X25519 recipient type").
 */
public final class AgeKey {
    private static final int GROUP = 5;

    private final String text;
    private final RecipientStanzaWriter stanza;

    private AgeKey(String text, RecipientStanzaWriter stanza) {
        this.text = text;
        this.stanza = stanza;
    }

    /** Empty where it is none, or a sign of it is wrong: the last six are a checksum. */
    public static Optional<AgeKey> find(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(
                    new AgeKey(
                            text,
                            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In groups of five signs, to be compared by telephone. */
    public static String grouped(String key) {
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < key.length(); at += GROUP) {
            groups.append(at == 0 ? "" : " ").append(key, at, Math.min(key.length(), at + GROUP));
        }
        return groups.toString();
    }

    RecipientStanzaWriter stanza() {
        return stanza;
    }

    @Override
    public String toString() {
        return text;
    }
}
