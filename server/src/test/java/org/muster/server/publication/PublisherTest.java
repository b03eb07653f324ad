package org.muster.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.Browser;
import org.muster.server.MemoryLedger;
import org.muster.server.Settings;
import org.muster.server.TestServer;
import org.muster.server.access.Role;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.webhook.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that asked for it hears of each published bulletin once, and of nothing else. */
class PublisherTest {
    private static final OperationId OPERATION = new OperationId("niamey");
    private static final Secret KEY = new Secret("0123456789abcdef0123456789abcdef");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private HttpServer press;
    private TestServer server;

    /** What the other system took. */
    private record Got(String key, String signature, byte[] body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    @BeforeEach
    void start() throws Exception {
        press = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        press.createContext(
                "/take",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    got.add(
                            new Got(
                                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                                    exchange.getRequestHeaders().getFirst("Muster-Signature"),
                                    body));
                    Integer status = answers.poll();
                    exchange.sendResponseHeaders(status == null ? 204 : status, -1);
                    exchange.close();
                });
        press.start();
        server = TestServer.start(settings("one"), ledger).open(OPERATION.toString());
    }

    @AfterEach
    void stop() {
        server.server().close();
        press.stop(0);
    }

    private Settings settings(String data) {
        URI address = URI.create("http://127.0.0.1:" + press.getAddress().getPort() + "/take");
        return Settings.of(folder.resolve(data))
                .withPublishTo(List.of(PublishTo.parse(OPERATION, address, KEY)));
    }

    private Desk desk() {
        return server.server().office().find(OPERATION).orElseThrow();
    }

    private Answer.Done give(String by, Command command) throws Exception {
        return (Answer.Done) desk().ask(CommandId.of(UUID.randomUUID()), new UserId(by), command);
    }

    private BulletinId draft(String words) throws Exception {
        BulletinText french = new BulletinText("fr", "Niamey : {carried}", "Corps", words);
        BulletinText english = new BulletinText("en", "Niamey: {carried}", "Body", words);
        return ((BulletinDrafted)
                        give(
                                        "press",
                                        new DraftBulletin(
                                                OPERATION,
                                                List.of(CountingRule.CARRIED),
                                                Basis.COUNTED,
                                                desk().now(),
                                                List.of(french, english),
                                                Optional.empty()))
                                .facts()
                                .getFirst()
                                .fact())
                .bulletin();
    }

    private BulletinId publish(String words) throws Exception {
        BulletinId id = draft(words);
        var seal = Bulletin.find(desk().view(), id).orElseThrow().seal();
        give("duty", new ApproveBulletin(id, seal, Optional.of(desk().now())));
        give("press", new PublishBulletin(id, seal));
        return id;
    }

    private boolean isDelivered(BulletinId id) {
        return Bulletin.findDelivered(
                        desk().view(), id, "127.0.0.1:" + press.getAddress().getPort())
                .isPresent();
    }

    private static void until(BooleanSupplier what) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).as("it takes too long").isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void whatIsPublishedIsPostedOnceSignedAndNothingElse() throws Exception {
        draft("Not yet");
        BulletinId id = publish("Words");
        until(() -> isDelivered(id));
        assertThat(got).hasSize(1);
        Got first = got.getFirst();
        assertThat(first.key()).isEqualTo(id.toString());
        assertThat(Signature.fits(KEY, first.signature(), first.body(), Instant.now())).isTrue();
        JsonNode json = first.json();
        assertThat(json.get("bulletin").stringValue()).isEqualTo(id.toString());
        assertThat(json.get("exercise").booleanValue()).isTrue();
        assertThat(json.get("figures").get("carried").intValue()).isZero();
        assertThat(json.get("texts"))
                .extracting(text -> text.get("title").stringValue())
                .containsExactly("Niamey : 0", "Niamey: 0");
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).doesNotContain("Not yet");
        // another server on the same ledger knows that it was told
        server.server().close();
        server = TestServer.start(settings("another"), ledger);
        BulletinId next = publish("More");
        until(() -> isDelivered(next));
        assertThat(got).extracting(Got::key).containsExactly(id.toString(), next.toString());
    }

    @Test
    void whatIsNotTakenIsTriedAgainWithTheSameKeyAndThePageSaysWhy() throws Exception {
        answers.addAll(List.of(503, 503));
        BulletinId id = publish("Words");
        until(() -> got.size() == 1);
        Browser officer = Browser.as(server.server(), "o.fficer", Role.DUTY_OFFICER);
        String page = "/o/niamey/bulletins/" + id + "?lang=en";
        until(() -> shows(officer, page, "HTTP 503"));
        until(() -> isDelivered(id));
        assertThat(got).hasSize(3);
        assertThat(got).extracting(Got::key).containsOnly(id.toString());
        assertThat(got)
                .extracting(one -> new String(one.body(), StandardCharsets.UTF_8))
                .containsOnly(new String(got.getFirst().body(), StandardCharsets.UTF_8));
        assertThat(shows(officer, page, "Delivered to 127.0.0.1")).isTrue();
    }

    @Test
    void whatWasPublishedLaterWaitsWhileTheLineIsDown() throws Exception {
        answers.addAll(List.of(503, 503));
        BulletinId first = publish("Words");
        BulletinId next = publish("More");
        until(() -> isDelivered(next));
        assertThat(got)
                .extracting(Got::key)
                .containsExactly(
                        first.toString(), first.toString(), first.toString(), next.toString());
    }

    private static boolean shows(Browser reader, String page, String words) {
        try {
            return reader.get(page).body().contains(words);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneThatIsRefusedForGoodKeepsNoOtherBack() throws Exception {
        answers.add(422);
        BulletinId refused = publish("Words");
        until(() -> got.size() == 1);
        BulletinId next = publish("More");
        until(() -> isDelivered(next));
        assertThat(isDelivered(refused)).isFalse();
    }
}
