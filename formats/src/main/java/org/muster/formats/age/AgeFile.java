package org.muster.formats.age;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Encrypts to one recipient as age does (age-encryption.org, format v1): whoever holds the private
 * key reads it with age or any program that knows the format, and nobody else does.
 */
public final class AgeFile {
    private AgeFile() {}

    /**
     * What is written goes on encrypted; closing ends the file and closes {@code out}. A file that
     * was not closed opens nowhere as a whole.
     */
    public static OutputStream to(AgeKey recipient, OutputStream out) throws IOException {
        try {
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(
                                    Channels.newChannel(out), List.of(recipient.stanza())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt as age does", e);
        }
    }
}
