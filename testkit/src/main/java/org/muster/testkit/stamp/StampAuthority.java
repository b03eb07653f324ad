package org.muster.testkit.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An authority of RFC 3161 on a free port of this machine, with a root certificate and one to sign
 * with of its own. Its answers are those of {@code openssl ts}.
 *
 * <p>Threads: one at a time.
 */
public final class StampAuthority implements AutoCloseable {
    private static final String SETTINGS =
            """
            [tsa]
            default_tsa = one
            [one]
            serial = serial
            signer_cert = signer.pem
            certs = root.pem
            signer_key = signer.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            ess_cert_id_alg = sha256
            """;
    private static final String SIGNER =
            """
            basicConstraints = critical,CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,timeStamping
            """;

    private final Path folder;
    private final HttpServer server;

    private StampAuthority(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Makes one in an empty folder.
     *
     * @throws IllegalStateException where the program {@code openssl} is missing
     */
    public static StampAuthority start(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve("settings"), SETTINGS);
        Files.writeString(folder.resolve("signer"), SIGNER);
        Files.writeString(folder.resolve("serial"), "01\n");
        newKey(folder, "root", name, "-x509", "-days", "3650");
        newKey(folder, "signer", name + " signer");
        run(
                folder,
                "x509 -req -in signer.pem -CA root.pem -CAkey root.key -CAcreateserial -days"
                        + " 3650 -extfile signer -out signed.pem");
        Files.move(
                folder.resolve("signed.pem"),
                folder.resolve("signer.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StampAuthority made = new StampAuthority(folder, server);
        server.createContext("/", made::answer);
        server.start();
        return made;
    }

    private static void newKey(Path folder, String file, String name, String... more)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "req",
                                "-newkey",
                                "ec",
                                "-pkeyopt",
                                "ec_paramgen_curve:P-256",
                                "-nodes",
                                "-keyout",
                                file + ".key",
                                "-out",
                                file + ".pem",
                                "-subj",
                                "/CN=" + name));
        words.addAll(List.of(more));
        run(folder, words);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsr");
    }

    /** Its root certificate, as it would publish it. */
    public Path root() {
        return folder.resolve("root.pem");
    }

    /** What it answers to a request, both in DER. */
    public byte[] answer(byte[] request) throws IOException {
        Files.write(folder.resolve("query"), request);
        run(folder, "ts -reply -config settings -section one -queryfile query -out reply");
        return Files.readAllBytes(folder.resolve("reply"));
    }

    /** Whether {@code openssl} too takes this token for a stamp of that text. */
    public boolean vouches(byte[] token, byte[] text) throws IOException {
        Files.write(folder.resolve("token"), token);
        Files.write(folder.resolve("text"), text);
        return code(folder, words("ts -verify -token_in -in token -data text -CAfile root.pem"))
                == 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        boolean asked =
                "application/timestamp-query"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        byte[] reply = asked ? answer(request) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(asked ? 200 : 415, reply.length == 0 ? -1 : reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" "));
    }

    private static void run(Path folder, String line) throws IOException {
        run(folder, words(line));
    }

    private static void run(Path folder, List<String> words) throws IOException {
        if (code(folder, words) != 0) {
            throw new IllegalStateException(
                    "openssl "
                            + words
                            + " failed: "
                            + Files.readString(folder.resolve("told"), StandardCharsets.UTF_8));
        }
    }

    private static int code(Path folder, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(words);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("told").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "This test needs the program openssl. Install it (on Debian: apt-get install"
                            + " openssl).",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
