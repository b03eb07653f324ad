package org.muster.server.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.NodeId;
import org.muster.server.otlp.OtlpAddress;
import org.muster.server.otlp.Told;

/**
 * Spans of requests and of the commands within them, told to a collector in the background. While
 * it cannot be reached two thousand wait; what comes then is left out. Nobody's span of elsewhere
 * is gone on with: what a caller sends as such is not read.
 *
 * <p>Threads: any.
 */
public final class Traces implements AutoCloseable {
    private static final AttributeKey<String> METHOD =
            AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS =
            AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> COMMAND = AttributeKey.stringKey("muster.command");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("muster.outcome");
    private static final int MOST_WAITING = 2_048;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SERVER_FAULT = 500;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    public Traces(OtlpAddress to, NodeId node) {
        OtlpHttpSpanExporter exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(to.takes("traces"))
                        .setConnectTimeout(PATIENCE)
                        .setTimeout(PATIENCE)
                        .build();
        provider =
                SdkTracerProvider.builder()
                        .setResource(Told.by(node.value()))
                        .addSpanProcessor(
                                BatchSpanProcessor.builder(
                                                new SpanWay(exporter, to.takes("traces")))
                                        .setMaxQueueSize(MOST_WAITING)
                                        .setScheduleDelay(PAUSE)
                                        .build())
                        .build();
        tracer = provider.get("muster");
    }

    /** A request begins. */
    Span begin() {
        return tracer.spanBuilder("request")
                .setParent(Context.root())
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
    }

    static void end(Span span, String route, String method, int status) {
        span.updateName(method + " " + route);
        span.setAttribute(METHOD, method);
        span.setAttribute(ROUTE, route);
        span.setAttribute(STATUS, (long) status);
        if (status >= SERVER_FAULT) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** A command is handed in, by the request of this thread if there is one. */
    Span command(String type) {
        return tracer.spanBuilder(type).setAttribute(COMMAND, type).startSpan();
    }

    static void end(Span command, String outcome) {
        command.setAttribute(OUTCOME, outcome);
        command.end();
    }

    /** Sends what waits, for two seconds at most. */
    @Override
    public void close() {
        var unused = provider.shutdown().join(2, TimeUnit.SECONDS);
    }
}
