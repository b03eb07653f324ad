package org.muster.server.telemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Says in one sentence when the collector is out of reach, and in another when it is back. */
final class SpanWay implements SpanExporter {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SpanWay.class);

    /** Held, or the level would be forgotten with it; it prints a trace for each try. */
    private static final Logger THEIRS = Logger.getLogger("io.opentelemetry.exporter");

    private final SpanExporter exporter;
    private final String address;
    private final AtomicBoolean away = new AtomicBoolean();

    SpanWay(SpanExporter exporter, String address) {
        THEIRS.setLevel(Level.OFF);
        this.exporter = exporter;
        this.address = address;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        return result.whenComplete(() -> tell(result.isSuccess()));
    }

    private void tell(boolean taken) {
        if (away.getAndSet(!taken) != taken) {
            return;
        }
        if (taken) {
            LOG.info("The collector at {} takes spans again.", address);
        } else {
            LOG.warn(
                    "The collector at {} takes no spans. They wait, then are left out; start it, or"
                            + " correct --traces-to.",
                    address);
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
