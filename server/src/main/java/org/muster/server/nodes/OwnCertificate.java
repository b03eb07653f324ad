package org.muster.server.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.NodeId;
import org.muster.ledger.OwnerOnly;

/**
 * The certificate of the TLS door: {@code tls.p12} of the data folder. One that an authority issued
 * may be put there instead, under the same password; without a file one is made with the keytool of
 * this Java, signed by itself.
 */
final class OwnCertificate {
    /** Hides nothing: the file is its owner's alone. PKCS 12 wants one. */
    static final String PASSWORD = "muster";

    private static final int DAYS = 365;

    private OwnCertificate() {}

    static Path in(Path folder, NodeId node) throws IOException {
        Path file = folder.resolve("tls.p12");
        if (!Files.exists(file)) {
            OwnerOnly.makeFolder(folder);
            make(file, node);
        }
        return file;
    }

    private static void make(Path file, NodeId node) throws IOException {
        Path draft = file.resolveSibling("tls.p12.made");
        Files.deleteIfExists(draft);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", "muster", "-keyalg", "EC"));
        command.addAll(List.of("-groupname", "secp256r1", "-validity", String.valueOf(DAYS)));
        command.addAll(List.of("-dname", "CN=" + node + ", O=Muster"));
        command.addAll(List.of("-ext", "SAN=dns:localhost,ip:127.0.0.1"));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", draft.toString()));
        String told = run(command);
        if (!Files.exists(draft)) {
            throw new IOException(
                    "A certificate for this machine could not be made ("
                            + told.strip()
                            + "). Put one into "
                            + file
                            + " yourself (PKCS 12, password \""
                            + PASSWORD
                            + "\"), or start without --https.");
        }
        OwnerOnly.replace(file, Files.readAllBytes(draft));
        Files.deleteIfExists(draft);
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String told =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return told;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
