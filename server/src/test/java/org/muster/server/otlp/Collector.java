package org.muster.server.otlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A collector on this machine that reads what comes as OpenTelemetry's own protobuf messages, and
 * keeps its bytes too.
 */
public final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream spanBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream recordBytes = new ByteArrayOutputStream();
    private volatile String resource = "";
    private volatile boolean refuses;

    private Collector(HttpServer server) {
        this.server = server;
    }

    public static Collector start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server);
        server.createContext("/v1/traces", collector::takeSpans);
        server.createContext("/v1/logs", collector::takeRecords);
        server.start();
        return collector;
    }

    public OtlpAddress address() {
        return OtlpAddress.parse("otlp+http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void refuse(boolean refuse) {
        refuses = refuse;
    }

    public List<Span> spans() {
        return spans;
    }

    public List<LogRecord> records() {
        return records;
    }

    public synchronized byte[] spanBytes() {
        return spanBytes.toByteArray();
    }

    public synchronized byte[] recordBytes() {
        return recordBytes.toByteArray();
    }

    /** Who told the latest. */
    public String resource() {
        return resource;
    }

    public static String text(List<KeyValue> attributes, String name) {
        return attributes.stream()
                .filter(each -> each.getKey().equals(name))
                .map(each -> text(each.getValue()))
                .findFirst()
                .orElse("");
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case ARRAY_VALUE ->
                    value.getArrayValue().getValuesList().stream()
                            .map(Collector::text)
                            .toList()
                            .toString();
            default -> value.getStringValue();
        };
    }

    private synchronized void takeSpans(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isTaken(exchange)) {
            ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(body);
            spanBytes.writeBytes(body);
            request.getResourceSpansList()
                    .forEach(of -> {
                        resource = of.getResource().toString();
                        of.getScopeSpansList().forEach(in -> spans.addAll(in.getSpansList()));
                    });
            answer(exchange, ExportTraceServiceResponse.getDefaultInstance().toByteArray());
        }
    }

    private synchronized void takeRecords(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isTaken(exchange)) {
            ExportLogsServiceRequest request = ExportLogsServiceRequest.parseFrom(body);
            recordBytes.writeBytes(body);
            request.getResourceLogsList()
                    .forEach(of -> {
                        resource = of.getResource().toString();
                        of.getScopeLogsList().forEach(in -> records.addAll(in.getLogRecordsList()));
                    });
            answer(exchange, ExportLogsServiceResponse.getDefaultInstance().toByteArray());
        }
    }

    private boolean isTaken(HttpExchange exchange) throws IOException {
        boolean known =
                "application/x-protobuf"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (refuses || !known) {
            exchange.sendResponseHeaders(refuses ? 503 : 415, -1);
            exchange.close();
            return false;
        }
        return true;
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
