package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.MemoryLedger;
import org.muster.server.Settings;
import org.muster.server.TestServer;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.smpp.ShortMessageCentre;

/** A server with one operation, a real short message centre and a real mail server. */
abstract class SendingCase {
    static final OperationId OPERATION = new OperationId("niamey");
    static final String PHONE = "+227 90 12 34 56";

    @TempDir Path folder;
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    final MemoryLedger ledger = new MemoryLedger();
    ShortMessageCentre centre;
    TestServer server;

    @BeforeEach
    void start() throws Exception {
        centre = ShortMessageCentre.open();
        mail.start();
        server = TestServer.start(settings(), ledger).open(OPERATION.toString());
    }

    Settings settings() {
        WayOut sms =
                WayOut.parse(
                        OPERATION,
                        URI.create(
                                "smpp://muster@127.0.0.1:" + centre.port() + "?from=7070&rate=100"),
                        new Secret(ShortMessageCentre.PASSWORD));
        WayOut post =
                WayOut.parse(
                        OPERATION,
                        URI.create(
                                "smtp://crisis%40example.org@127.0.0.1:"
                                        + mail.getSmtp().getPort()),
                        new Secret(""));
        return Settings.of(folder)
                .withTime(Clock.systemUTC(), ids(5))
                .withWaysOut(List.of(sms, post));
    }

    private static Context.Ids ids(long seed) {
        Random random = new Random(seed);
        return () -> random.nextLong() >>> 4;
    }

    @AfterEach
    void stop() throws Exception {
        server.server().close();
        mail.stop();
        centre.close();
    }

    Desk desk() {
        return server.server().office().find(OPERATION).orElseThrow();
    }

    List<Recorded> give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("officer"), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).facts();
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    void reply(String text) {
        assertThat(centre.deliver(0, 0, text.getBytes(StandardCharsets.US_ASCII))).isZero();
    }
}
