package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Sending.State;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.intake.Message;
import org.muster.core.intake.Queue;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.MemoryLedger;
import org.muster.server.Settings;
import org.muster.server.TestServer;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.webhook.Signed;

/** Another system takes a campaign's messages, and brings receipts and replies. */
@Timeout(60)
class HookApiTest {
    private static final OperationId OPERATION = new OperationId("niamey");
    private static final Secret KEY = new Secret("0123456789abcdef0123456789abcdef");

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer other;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(202, -1);
                    exchange.close();
                });
        other.start();
        WayOut hook =
                WayOut.parse(
                        OPERATION,
                        URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/take"),
                        KEY);
        server =
                TestServer.start(Settings.of(folder).withWaysOut(List.of(hook)), new MemoryLedger())
                        .open(OPERATION.toString());
    }

    @AfterEach
    void stop() {
        server.server().close();
        other.stop(0);
    }

    private Desk desk() {
        return server.server().office().find(OPERATION).orElseThrow();
    }

    private List<Recorded> give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("officer"), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).facts();
    }

    /** One sending by the other system, which has it. */
    private Sending sent(Question question) throws Exception {
        give(
                new RegisterPersons(
                        new Source(Source.Kind.CONSULAR_REGISTER, "list 1"),
                        List.of(
                                new NewPerson(
                                        Details.ofName(new PersonName("Awa", "Synth", ""))
                                                .withContacts(
                                                        List.of(
                                                                new ContactPoint(
                                                                        ContactPoint.Channel.PHONE,
                                                                        "+227 90 12 34 56"))),
                                        Presence.HERE))));
        CampaignPlan plan =
                new CampaignPlan(
                        "news",
                        Audience.of(),
                        List.of(new CampaignText("fr", "Nouvelles", "Restez.")),
                        question,
                        Optional.empty(),
                        true,
                        OptionalInt.empty());
        CampaignId id =
                ((CampaignDrafted) give(new DraftCampaign(OPERATION, plan)).getFirst().fact())
                        .campaign();
        give(new ReleaseCampaign(OPERATION, id, plan.seal()));
        Sending sending =
                Campaign.find(desk().view(), id)
                        .orElseThrow()
                        .listSendings(desk().view())
                        .getFirst();
        until(() -> now(sending).state() instanceof State.Underway);
        assertThat(((State.Underway) now(sending).state()).accepted().way())
                .isEqualTo(SendingWay.OTHER_SYSTEM);
        return sending;
    }

    private Sending now(Sending sending) {
        return Sending.find(desk().view(), sending.id()).orElseThrow();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private HttpResponse<String> post(String operation, String body, String signature)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + server.server().port()
                                                + "/hooks/"
                                                + operation))
                        .header("Content-Type", "application/json")
                        .header("Muster-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int brings(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return post("niamey", body, Signed.of(KEY, Instant.now(), bytes)).statusCode();
    }

    private static String receipt(String id, Sending sending, String state) {
        return """
        {"id":"%s","type":"receipt","message":"%s","state":"%s","detail":"no such user"}\
        """
                .formatted(id, sending.id(), state);
    }

    private static String reply(String id, String from, String text) {
        return """
        {"id":"%s","type":"reply","from":"%s","to":"+33100000000","text":"%s"}\
        """
                .formatted(id, from, text);
    }

    @Test
    void aReceiptSaysThatItArrived() throws Exception {
        Sending sending = sent(Question.NOTHING);
        assertThat(brings(receipt("e-1", sending, "underway"))).isEqualTo(204);
        assertThat(now(sending).state()).isInstanceOf(State.Underway.class);
        assertThat(brings(receipt("e-2", sending, "delivered"))).isEqualTo(204);
        assertThat(brings(receipt("e-2", sending, "delivered"))).isEqualTo(204);
        assertThat(now(sending).state()).isInstanceOf(State.Delivered.class);
    }

    @Test
    void aReceiptSaysThatItNeverWill() throws Exception {
        Sending sending = sent(Question.NOTHING);
        assertThat(brings(receipt("e-1", sending, "failed"))).isEqualTo(204);
        assertThat(now(sending).state()).isInstanceOf(State.Unreached.class);
        assertThat(now(sending).failures().getFirst().reason()).contains("no such user");
    }

    @Test
    void aReplyIsReadOnceHoweverOftenItIsBrought() throws Exception {
        Sending sending = sent(Question.WISH);
        assertThat(brings(reply("e-1", "whatsapp:22790123456", "2"))).isEqualTo(204);
        assertThat(brings(reply("e-2", "whatsapp:22790123456", "3"))).isEqualTo(204);
        // the first again, after another: it changes nothing
        assertThat(brings(reply("e-1", "whatsapp:22790123456", "2"))).isEqualTo(204);
        assertThat(now(sending).replies())
                .extracting(reply -> reply.meaning())
                .containsExactly(Meaning.WANTS_TO_STAY, Meaning.IS_OUT);
        assertThat(brings(reply("e-4", "tel:+227 90 12 34 56", "we have no water"))).isEqualTo(204);
        assertThat(Queue.of(desk().view(), OPERATION).open()).hasSize(1);
        // signs of any script
        assertThat(brings(reply("e-5", "mailto:bo@example.org", "نحتاج إلى ماء"))).isEqualTo(204);
        assertThat(Queue.of(desk().view(), OPERATION).open())
                .filteredOn(one -> one.came().text().text().equals("نحتاج إلى ماء"))
                .singleElement()
                .extracting(Message::came)
                .satisfies(came ->
                        assertThat(came.contacts())
                                .containsExactly(
                                        new ContactPoint(
                                                ContactPoint.Channel.EMAIL, "bo@example.org")));
    }

    @Test
    void onlyWhoHoldsTheKeyIsHeardAndOnlyNow() throws Exception {
        String body = reply("e-1", "tel:+22790123456", "help");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Secret wrong = new Secret("1123456789abcdef0123456789abcdef");
        Instant now = Instant.now();
        assertThat(post("niamey", body, "").statusCode()).isEqualTo(401);
        assertThat(post("niamey", body, Signed.of(wrong, now, bytes)).statusCode()).isEqualTo(401);
        assertThat(post("niamey", body, Signed.of(KEY, now.minusSeconds(400), bytes)).statusCode())
                .isEqualTo(401);
        assertThat(post("niamey", body + " ", Signed.of(KEY, now, bytes)).statusCode())
                .isEqualTo(401);
        assertThat(post("elsewhere", body, Signed.of(KEY, now, bytes)).statusCode()).isEqualTo(404);
        assertThat(post("..", body, Signed.of(KEY, now, bytes)).statusCode()).isBetween(400, 499);
        assertThat(Queue.of(desk().view(), OPERATION).open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"id\":\"e-1\"}",
                "{\"id\":\"e-1\",\"type\":\"other\"}",
                "{\"id\":\"\",\"type\":\"reply\",\"from\":\"1\",\"text\":\"x\"}",
                "{\"id\":\"e-1\",\"type\":\"reply\",\"from\":1,\"text\":\"x\"}",
                "{\"id\":\"e-1\",\"type\":\"reply\",\"from\":\"1\",\"text\":null}",
                "{\"id\":\"e-1\",\"type\":\"receipt\",\"message\":\"m\",\"state\":\"lost\"}"
            })
    void whatCannotBeReadIsRefused(String body) throws Exception {
        assertThat(brings(body)).isEqualTo(400);
    }

    @Test
    void tooMuchIsRefusedAndAFloodWaits() throws Exception {
        assertThat(brings(reply("e-1", "tel:+22790123456", "x".repeat(70_000)))).isEqualTo(413);
        assertThat(brings(reply("e-1", "tel:+22790123456", "x".repeat(10_001)))).isEqualTo(400);
        boolean waited = false;
        for (int i = 0; i < 3_000 && !waited; i++) {
            waited = brings("{}") == 429;
        }
        assertThat(waited).isTrue();
    }
}
