package org.muster.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.AnchorFile;

/** The files that an anchor is checked with. */
final class AnchorInput {
    private AnchorInput() {}

    static Anchor read(Path file) throws BadInput {
        try {
            return AnchorFile.read(bytes(file, "anchor"));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    file
                            + " is no anchor: "
                            + e.getMessage()
                            + ". Name a file that 'muster ledger anchor' or the page of the log of"
                            + " reads gave, as it was given.");
        }
    }

    static List<X509Certificate> certificates(Path file) throws BadInput {
        try {
            List<X509Certificate> all =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(
                                    new ByteArrayInputStream(bytes(file, "certificates")))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!all.isEmpty()) {
                return all;
            }
        } catch (CertificateException e) {
            // said below
        }
        throw new BadInput(
                file
                        + " holds no certificates. Give those of the time-stamp authority as PEM, as"
                        + " it publishes them.");
    }

    private static byte[] bytes(Path file, String what) throws BadInput {
        try {
            if (Files.size(file) > AnchorFile.LARGEST) {
                throw new BadInput(file + " is too large for " + what + ".");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read. Name the right file.");
        }
    }
}
