package org.muster.server.pages;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;

/** Somebody with a pair of keys of age. */
record AgeRecipient(String key, String secret) {

    static AgeRecipient make() throws Exception {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        return new AgeRecipient(
                text(pair.getPublic().getEncoded()), text(pair.getPrivate().getEncoded()));
    }

    private static String text(byte[] encoded) {
        return new String(encoded, StandardCharsets.US_ASCII);
    }

    byte[] open(byte[] file) throws Exception {
        var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
        try (var clear =
                new StandardDecryptingChannelFactory()
                        .newDecryptingChannel(
                                Channels.newChannel(new ByteArrayInputStream(file)),
                                List.of(reader))) {
            return Channels.newInputStream(clear).readAllBytes();
        }
    }
}
