package org.muster.benchmarks.families;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser without script: it carries cookies, and keeps one connection as long as the server
 * does.
 *
 * <p>Threads: one at a time.
 */
final class Phone implements AutoCloseable {
    private final InetAddress from;
    private final int port;
    private final Duration patience;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Optional<Wire> wire = Optional.empty();

    Phone(InetAddress from, int port, Duration patience) {
        this.from = from;
        this.port = port;
        this.patience = patience;
    }

    Reply get(String path) throws IOException {
        return ask("GET " + path, "", "");
    }

    Reply post(String path, Map<String, String> fields) throws IOException {
        String form =
                fields.entrySet().stream()
                        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&"));
        String about =
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length()
                        + "\r\n";
        return ask("POST " + path, about, form);
    }

    private Reply ask(String what, String about, String body) throws IOException {
        String carried =
                cookies.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
        String request =
                what
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nAccept-Encoding: gzip\r\n"
                        + (carried.isEmpty() ? "" : "Cookie: " + carried + "\r\n")
                        + about
                        + "\r\n"
                        + body;
        Reply reply = wire().ask(request);
        reply.all("set-cookie").forEach(this::keep);
        if (reply.isLast()) {
            hangUp();
        }
        return reply;
    }

    private Wire wire() throws IOException {
        if (wire.isEmpty()) {
            wire = Optional.of(new Wire(from, port, patience));
        }
        return wire.get();
    }

    private void keep(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What it carries now, to go back to. */
    Map<String, String> carried() {
        return Map.copyOf(cookies);
    }

    void carry(Map<String, String> others) {
        cookies.clear();
        cookies.putAll(others);
    }

    void hangUp() throws IOException {
        if (wire.isPresent()) {
            wire.get().close();
            wire = Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }
}
