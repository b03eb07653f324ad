package org.muster.server.reads;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.PersonId;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.server.otlp.OtlpAddress;
import org.muster.server.otlp.Told;

/**
 * Entries travel as log records of OpenTelemetry, a hundred at once, and are there when the
 * collector has said so. Their body is what syslog would say.
 */
final class OtlpWay implements ReadsWay {
    private static final int MOST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final AttributeKey<String> WHO = AttributeKey.stringKey("muster.who");
    private static final AttributeKey<String> OPERATION =
            AttributeKey.stringKey("muster.operation");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("muster.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("muster.status");
    private static final AttributeKey<String> AS_OF = AttributeKey.stringKey("muster.as_of");
    private static final AttributeKey<List<String>> PERSONS =
            AttributeKey.stringArrayKey("muster.persons");
    private static final AttributeKey<Long> MORE = AttributeKey.longKey("muster.more");

    private final OtlpAddress address;
    private final List<LogRecordData> made = new ArrayList<>();
    private final SdkLoggerProvider provider;
    private final Logger logger;
    private @Nullable OtlpHttpLogRecordExporter line;

    OtlpWay(OtlpAddress address, String node) {
        this.address = address;
        this.provider =
                SdkLoggerProvider.builder()
                        .setResource(Told.by(node))
                        .addLogRecordProcessor(
                                (context, record) -> made.add(record.toLogRecordData()))
                        .build();
        this.logger = provider.get("muster.reads");
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void send(List<ReadEntry> entries) throws IOException {
        made.clear();
        entries.forEach(this::emit);
        OtlpHttpLogRecordExporter open = line;
        if (open == null) {
            open =
                    OtlpHttpLogRecordExporter.builder()
                            .setEndpoint(address.takes("logs"))
                            .setConnectTimeout(PATIENCE)
                            .setTimeout(PATIENCE)
                            // the queue before it tries again, and says so
                            .setRetryPolicy(null)
                            .build();
            line = open;
        }
        CompletableResultCode result =
                open.export(List.copyOf(made)).join(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        if (!result.isSuccess()) {
            throw new IOException(told(result.getFailureThrowable()));
        }
    }

    private static String told(@Nullable Throwable why) {
        return why == null || why.getMessage() == null
                ? "the collector did not take them"
                : why.getMessage();
    }

    private void emit(ReadEntry entry) {
        LogRecordBuilder record =
                logger.logRecordBuilder()
                        .setTimestamp(entry.at())
                        .setEventName(entry.outcome().name())
                        .setSeverity(
                                entry.outcome() == ReadOutcome.SHOWN
                                        ? Severity.INFO
                                        : Severity.WARN)
                        .setBody(SyslogLine.words(entry))
                        .setAttribute(WHO, entry.who())
                        .setAttribute(OPERATION, entry.operation())
                        .setAttribute(ROUTE, entry.route())
                        .setAttribute(STATUS, (long) entry.status())
                        .setAttribute(
                                PERSONS,
                                entry.persons().stream()
                                        .limit(SyslogLine.MOST_PERSONS)
                                        .map(PersonId::toString)
                                        .toList());
        entry.asOf().map(Instant::toString).ifPresent(then -> record.setAttribute(AS_OF, then));
        long others = entry.persons().size() - SyslogLine.MOST_PERSONS;
        if (others > 0) {
            record.setAttribute(MORE, others);
        }
        record.emit();
    }

    @Override
    public void hangUp() {
        OtlpHttpLogRecordExporter open = line;
        line = null;
        if (open != null) {
            var unused = open.shutdown();
        }
    }
}
