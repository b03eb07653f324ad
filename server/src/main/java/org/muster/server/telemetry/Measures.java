package org.muster.server.telemetry;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * What one server measures of itself since its start. Labels are patterns, types and codes of the
 * program, so that there are never more of them than the program has.
 *
 * <p>Threads: any.
 */
public final class Measures {
    /** In seconds: a page, a slow page, a report. */
    private static final double[] TIMES = {0.01, 0.05, 0.25, 1, 5};

    private static final double[] APPENDS = {0.001, 0.005, 0.025, 0.1, 0.5, 2.5};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Histogram requests =
            histogram(
                    "muster_request_seconds",
                    "Requests by pattern, method and class of status",
                    TIMES,
                    "route",
                    "method",
                    "status");
    private final Histogram commands =
            histogram(
                    "muster_command_seconds",
                    "Commands by type and by what came of them: accepted, failed, or a refusal's code",
                    TIMES,
                    "command",
                    "outcome");
    private final Histogram appends =
            histogram(
                    "muster_ledger_append_seconds",
                    "Batches of facts by whether they became durable",
                    APPENDS,
                    "outcome");
    private final Counter facts =
            Counter.builder()
                    .name("muster_ledger_facts_total")
                    .help("Facts that this server wrote")
                    .withoutExemplars()
                    .register(registry);

    /** With those of the Java machine. */
    public Measures() {
        JvmMetrics.builder().register(registry);
    }

    private Histogram histogram(String name, String help, double[] bounds, String... labels) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .classicOnly()
                .classicUpperBounds(bounds)
                .withoutExemplars()
                .register(registry);
    }

    /** Where a number is asked for whenever somebody reads all of them. */
    interface Reading {
        void is(double value, String... labels);
    }

    void gauge(String name, String help, Consumer<Reading> reading, String... labels) {
        var unused =
                GaugeWithCallback.builder()
                        .name(name)
                        .help(help)
                        .labelNames(labels)
                        .callback(callback -> reading.accept(callback::call))
                        .register(registry);
    }

    void request(String route, String method, int status, long nanos) {
        requests.labelValues(route, method, status / 100 + "xx").observe(nanos / 1e9);
    }

    void command(String type, String outcome, long nanos) {
        commands.labelValues(type, outcome).observe(nanos / 1e9);
    }

    void appended(int many, boolean durable, long nanos) {
        appends.labelValues(durable ? "durable" : "failed").observe(nanos / 1e9);
        if (durable) {
            facts.inc(many);
        }
    }

    /** All of it, in the text format of Prometheus. */
    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }
}
