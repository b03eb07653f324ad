package org.muster.server.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.core.fact.PersonId;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.server.otlp.Collector;
import org.muster.server.otlp.OtlpAddress;

/** The log of reads at a collector of OpenTelemetry that reads its own protobuf. */
@Timeout(60)
class OtlpReadsTest {
    private static final Instant AT = Instant.parse("2023-08-02T10:00:00.5Z");

    private static ReadEntry entry(String who, ReadOutcome outcome, int persons) {
        return new ReadEntry(
                AT,
                outcome,
                who,
                "niamey",
                "GET /o/{op}/people",
                outcome == ReadOutcome.SHOWN ? 200 : 403,
                Optional.of(AT.minusSeconds(60)),
                LongStream.range(0, persons).mapToObj(PersonId::new).toList());
    }

    private static void await(Collector collector, int records) throws InterruptedException {
        while (collector.records().size() < records) {
            Thread.sleep(10);
        }
    }

    @Test
    void entriesArriveAsRecordsWithTheWordsOfSyslog() throws Exception {
        try (Collector collector = Collector.start();
                ReadsOut out = new ReadsOut(new OtlpReads(collector.address()), "hub")) {
            ReadEntry shown = entry("o.one", ReadOutcome.SHOWN, 60);
            out.tell(List.of(shown, entry("é\"\n", ReadOutcome.REFUSED, 0)));
            await(collector, 2);

            LogRecord first = collector.records().get(0);
            assertThat(first.getTimeUnixNano()).isEqualTo(AT.toEpochMilli() * 1_000_000);
            assertThat(first.getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_INFO);
            assertThat(first.getEventName()).isEqualTo("SHOWN");
            assertThat(first.getBody().getStringValue())
                    .isEqualTo(SyslogLine.words(shown))
                    .contains("who=\"o.one\"", "more=10");
            assertThat(Collector.text(first.getAttributesList(), "muster.route"))
                    .isEqualTo("GET /o/{op}/people");
            assertThat(Collector.text(first.getAttributesList(), "muster.persons"))
                    .contains(new PersonId(49).toString())
                    .doesNotContain(new PersonId(50).toString());
            assertThat(Collector.text(first.getAttributesList(), "muster.more")).isEqualTo("10");
            assertThat(Collector.text(first.getAttributesList(), "muster.as_of"))
                    .isEqualTo("2023-08-02T09:59:00.500Z");

            LogRecord second = collector.records().get(1);
            assertThat(second.getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_WARN);
            assertThat(Collector.text(second.getAttributesList(), "muster.who")).isEqualTo("é\"\n");
            assertThat(second.getBody().getStringValue()).contains("\\u00e9\\u0022\\u000a");
            assertThat(collector.resource()).contains("muster", "hub").doesNotContain("host.name");
            assertThat(out.findTrouble()).isEmpty();
            assertThat(out.countWaiting()).isZero();
        }
    }

    @Test
    void whatWasRefusedComesAgainAndIsToldMeanwhile() throws Exception {
        try (Collector collector = Collector.start();
                ReadsOut out = new ReadsOut(new OtlpReads(collector.address()), "hub")) {
            collector.refuse(true);
            out.tell(List.of(entry("o.one", ReadOutcome.SHOWN, 1)));
            while (out.findTrouble().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(out.findTrouble().get()).contains(collector.address().toString());
            out.tell(List.of(entry("o.two", ReadOutcome.SHOWN, 1)));
            collector.refuse(false);
            await(collector, 2);
            assertThat(collector.records())
                    .extracting(each -> Collector.text(each.getAttributesList(), "muster.who"))
                    .containsExactly("o.one", "o.two");
            while (out.findTrouble().isPresent()) {
                Thread.sleep(10);
            }
        }
    }

    @Test
    void anAddressIsReadOrRefusedWithASentence() {
        assertThat(ReadsAddress.parse("otlp+https://c.example.org").toString())
                .isEqualTo("otlp+https://c.example.org:4318");
        assertThat(OtlpAddress.parse("otlp+http://10.0.0.9:4000").takes("traces"))
                .isEqualTo("http://10.0.0.9:4000/v1/traces");
        assertThat(ReadsAddress.parse("syslog://10.0.0.9")).isInstanceOf(SyslogAddress.class);
        for (String none :
                List.of("otlp://x", "otlp+http://", "otlp+http://x/y", "otlp+http://a@x", "otlp")) {
            assertThatThrownBy(() -> ReadsAddress.parse(none))
                    .as(none)
                    .hasMessageContaining("'" + none + "'")
                    .hasMessageContaining("otlp+http://10.0.0.9:4318");
        }
    }
}
