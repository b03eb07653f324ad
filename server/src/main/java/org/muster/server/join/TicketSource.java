package org.muster.server.join;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.muster.server.nodes.AnyCertificate;

/** Where a ticket comes from: a file, or the address that the hub's page shows. */
public final class TicketSource {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofMinutes(2);

    private TicketSource() {}

    /**
     * Opens it.
     *
     * @throws CannotJoin when there is none, with a sentence
     */
    public static InputStream open(String from) throws CannotJoin, InterruptedException {
        return from.matches("https?://.*") ? fetched(from) : read(from);
    }

    private static InputStream read(String from) throws CannotJoin {
        try {
            return Files.newInputStream(Path.of(from));
        } catch (IOException | InvalidPathException e) {
            throw new CannotJoin(
                    "--join is '"
                            + from
                            + "', and no such file can be read. Give the ticket's file, or the"
                            + " address that the hub's page shows for it.",
                    e);
        }
    }

    private static InputStream fetched(String from) throws CannotJoin, InterruptedException {
        // what is fetched says under its seal whose it is
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECTING)
                        .sslContext(AnyCertificate.context())
                        .build();
        try {
            HttpResponse<InputStream> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(from)).timeout(ANSWERING).build(),
                            BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response.body();
            }
            try (InputStream said = response.body()) {
                String sentence = new String(said.readNBytes(300), StandardCharsets.UTF_8);
                throw new CannotJoin(
                        from
                                + " gives no ticket (status "
                                + response.statusCode()
                                + "): "
                                + sentence.lines().findFirst().orElse("")
                                + ".",
                        null);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotJoin(
                    from
                            + " does not answer ("
                            + (e.getMessage() == null
                                    ? e.getClass().getSimpleName()
                                    : e.getMessage())
                            + "). Check the address and the cable, or fetch the ticket as a file.",
                    e);
        }
    }
}
