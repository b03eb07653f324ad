package org.muster.server.messaging.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A system on this machine that takes messages, and answers as a test orders. */
final class OtherSystem implements AutoCloseable {

    /** In place of a status: no answer at all. */
    static final int HANG_UP = -1;

    /** In place of a status: a good answer whose body never ends. */
    static final int ENDLESS = -2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What it got. */
    record Request(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private record Answer(int status, Map<String, String> headers) {}

    private OtherSystem(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static OtherSystem open() throws IOException {
        return new OtherSystem(HttpServer.create(here(), 0));
    }

    static OtherSystem secured(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new OtherSystem(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    OtherSystem answers(int status, Map<String, String> headers) {
        answers.add(new Answer(status, headers));
        return this;
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(
                new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
        Answer next = answers.isEmpty() ? new Answer(202, Map.of()) : answers.remove();
        next.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        switch (next.status()) {
            case HANG_UP -> exchange.close();
            case ENDLESS -> writeOn(exchange);
            default -> {
                exchange.sendResponseHeaders(next.status(), -1);
                exchange.close();
            }
        }
    }

    private static void writeOn(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] more = new byte[8_192];
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            exchange.getResponseBody().write(more);
        }
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
