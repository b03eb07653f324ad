package org.muster.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A system beyond ours that takes messages by webhook, on this machine, and counts them. */
final class Gateway implements AutoCloseable {
    private static final Pattern TO = Pattern.compile("\"to\"\\s*:\\s*\"([^\"]+)\"");
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final ConcurrentHashMap<String, AtomicInteger> taken = new ConcurrentHashMap<>();

    private Gateway(HttpServer server) {
        this.server = server;
    }

    static Gateway open() throws IOException {
        Gateway gateway =
                new Gateway(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000));
        gateway.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.server.createContext("/", gateway::take);
        gateway.server.start();
        return gateway;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher to = TO.matcher(body);
        if (to.find()) {
            taken.computeIfAbsent(to.group(1), number -> new AtomicInteger()).incrementAndGet();
        }
        exchange.sendResponseHeaders(NO_CONTENT, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** How many have been written to at all. */
    int reached() {
        return taken.size();
    }

    /** How many messages came beyond one for each. */
    int twice() {
        return taken.values().stream().mapToInt(times -> times.get() - 1).sum();
    }

    void forget() {
        taken.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        if (server.getExecutor() instanceof AutoCloseable executor) {
            try {
                executor.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
