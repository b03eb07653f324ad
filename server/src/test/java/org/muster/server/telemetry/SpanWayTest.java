package org.muster.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.NodeId;
import org.muster.server.otlp.Collector;
import org.slf4j.LoggerFactory;

/** A collector that is away is told of once, in a sentence, and once more when it is back. */
class SpanWayTest {
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @Test
    void saysOnceThatItIsAwayAndOnceThatItIsBack() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(SpanWay.class);
        heard.start();
        log.setLevel(Level.INFO);
        log.addAppender(heard);
        try (Collector collector = Collector.start();
                Traces traces = new Traces(collector.address(), new NodeId("hub"))) {
            collector.refuse(true);
            span(traces);
            await(1);
            span(traces);
            TimeUnit.SECONDS.sleep(2);
            assertThat(heard.list).hasSize(1);
            assertThat(heard.list.getFirst().getFormattedMessage()).contains("takes no spans");

            collector.refuse(false);
            span(traces);
            await(2);
            assertThat(heard.list.getLast().getFormattedMessage()).contains("again");
        } finally {
            log.detachAppender(heard);
        }
    }

    private static void span(Traces traces) {
        Traces.end(traces.begin(), "/o/{op}/room", "GET", 200);
    }

    private void await(int sentences) throws InterruptedException {
        for (int i = 0; i < 300 && heard.list.size() < sentences; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(heard.list).hasSize(sentences);
    }
}
