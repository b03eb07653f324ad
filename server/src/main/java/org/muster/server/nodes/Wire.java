package org.muster.server.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP to other nodes. Gates have certificates that nobody vouches for, and any is taken: who a
 * node is, its parcel says under its signature, and what is said is sealed to it. TLS hides from
 * those on the wire who speaks with whom.
 *
 * <p>Threads: any.
 */
final class Wire implements AutoCloseable {
    /** More than any parcel has. */
    static final int MOST_BYTES = 32 << 20;

    /** A header: up to which number its sender has each chain. */
    static final String HAS = "Muster-Has";

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable HttpClient http;

    /** Made when somebody is first called: a start should not wait for TLS. */
    private synchronized HttpClient http() {
        HttpClient made = http;
        if (made == null) {
            made =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(CONNECTING)
                            .sslContext(AnyCertificate.context())
                            .build();
            http = made;
        }
        return made;
    }

    /** Who answers at an address. */
    SyncApi.Met who(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                sent(address, HttpRequest.newBuilder(at(address, SyncApi.PATH)).GET());
        try {
            return JSON.readValue(response.body(), SyncApi.Met.class);
        } catch (JacksonException e) {
            throw new IOException(address + " answers, but is no node of Muster", e);
        }
    }

    /** Hands a parcel over; what comes back is one too. */
    byte[] post(String address, OperationId operation, byte[] envelope)
            throws IOException, InterruptedException {
        return sent(
                        address,
                        HttpRequest.newBuilder(at(address, SyncApi.PATH + "/" + operation))
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(envelope)))
                .body();
    }

    /** Asks one whom this node does not know for what it lacks. */
    byte[] hello(String address, OperationId operation, NodeId self, Map<NodeId, Long> has)
            throws IOException, InterruptedException {
        return sent(
                        address,
                        HttpRequest.newBuilder(
                                        at(
                                                address,
                                                SyncApi.PATH
                                                        + "/"
                                                        + operation
                                                        + "/hello?node="
                                                        + self))
                                .header(HAS, told(has))
                                .POST(BodyPublishers.noBody()))
                .body();
    }

    /** Numbers of chains in one line: {@code hub=12 gate-1=7}. */
    static String told(Map<NodeId, Long> has) {
        return has.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Reads what {@link #told} wrote. */
    static Map<NodeId, Long> numbers(String told) {
        Map<NodeId, Long> has = new HashMap<>();
        for (String each : told.strip().split(" +")) {
            int end = each.indexOf('=');
            if (end > 0) {
                has.put(
                        new NodeId(each.substring(0, end)),
                        Long.parseLong(each.substring(end + 1)));
            }
        }
        return has;
    }

    /** Who was called does not know this node, and has this. */
    static final class NotKnown extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Map<NodeId, Long> has;

        NotKnown(String address, Map<NodeId, Long> has) {
            super(address + " does not know this node yet");
            this.has = Map.copyOf(has);
        }

        Map<NodeId, Long> has() {
            return has;
        }
    }

    private HttpResponse<byte[]> sent(String address, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response;
        try {
            response = http().send(request.timeout(ANSWERING).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException(address + " does not answer (" + told(e) + ")", e);
        }
        if (response.statusCode() == 401) {
            throw new NotKnown(address, numbers(response.headers().firstValue(HAS).orElse("")));
        }
        if (response.statusCode() != 200) {
            throw new IOException(
                    address
                            + " did not take it (status "
                            + response.statusCode()
                            + "): "
                            + firstLine(response.body()));
        }
        return response;
    }

    private static String told(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String firstLine(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.lines()
                .findFirst()
                .map(line -> line.substring(0, Math.min(300, line.length())))
                .orElse("");
    }

    private static URI at(String address, String path) throws IOException {
        try {
            return URI.create(address.replaceAll("/+$", "") + path);
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + address + "' is no address", e);
        }
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
