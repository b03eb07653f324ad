package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;
import org.muster.core.intake.Queue;
import org.muster.server.access.AccountChange;
import org.muster.server.access.Role;
import org.muster.server.access.secondstep.Enrolment;
import org.muster.server.access.secondstep.SecondSteps;
import org.muster.server.access.secondstep.Totp;
import org.muster.server.campaigns.WayOut;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.webhook.Signed;
import org.muster.testkit.postgres.PostgresServer;

/** Two servers on one database, asked over HTTP: whichever is asked, the answer is the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HubServersTest {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;
    private static final String PERSON =
            """
            "source":{"kind":"CONSULAR_REGISTER","reference":"list 1"},"persons":[
            {"details":{"name":{"family":"Invented","given":"Person","original":""},
            "born":"1987-??-??","sex":"FEMALE","claimed":["FRA"],"documents":[],"contacts":[]},
            "presence":"HERE"}]\
            """;

    private static final String NOBODY =
            "\"source\":{\"kind\":\"CONSULAR_REGISTER\",\"reference\":\"list 1\"},\"persons\":[]";

    private static final OperationId NIAMEY = new OperationId("niamey");
    private static final Secret HOOK_KEY = new Secret("0123456789abcdef0123456789abcdef");

    @TempDir private static Path folder;
    private static final List<String> notices = new ArrayList<>();
    private static MusterServer writer;
    private static MusterServer follower;
    private static String password = "";

    @BeforeAll
    static void start() throws Exception {
        String database = "servers_" + UUID.randomUUID().toString().substring(0, 8);
        PostgresServer.shared().makeDatabase(database);
        writer = server("one", database);
        password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        Files.createDirectories(folder.resolve("two"));
        Files.copy(folder.resolve("one/operator.key"), folder.resolve("two/operator.key"));
        follower = server("two", database);
    }

    private static MusterServer server(String name, String database) throws Exception {
        return MusterServer.start(
                Settings.of(folder.resolve(name))
                        .withPort(0)
                        .withDatabaseUrl(Optional.of(PostgresServer.shared().url(database)))
                        .withWaysOut(
                                List.of(
                                        WayOut.parse(
                                                NIAMEY,
                                                URI.create("push://crisis@example.org"),
                                                new Secret("")),
                                        WayOut.parse(
                                                NIAMEY,
                                                URI.create("https://gateway.invalid/take"),
                                                HOOK_KEY)))
                        .withNotices(notices::add));
    }

    @AfterAll
    static void stop() {
        follower.close();
        writer.close();
    }

    private static Client admin(MusterServer server) {
        return Client.of(server).as("admin", password);
    }

    @Test
    void theySayWhatTheyAre() throws Exception {
        assertThat(notices).anyMatch(notice -> notice.contains("This server writes (term 1)"));
        assertThat(notices.getLast()).contains("follows http://127.0.0.1:" + writer.port());
        assertThat(health(writer).path("role").asString()).isEqualTo("writer");
        assertThat(health(follower).path("role").asString()).isEqualTo("follower");
    }

    @Test
    void aCodeThatOneServerTookIsTakenByNoOther() throws Exception {
        SecondSteps one = writer.beans().getBean(SecondSteps.class);
        SecondSteps other = follower.beans().getBean(SecondSteps.class);
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        Enrolment enrolment = Enrolment.of("h.ali");
        List<String> recovery =
                one.enrol(enrolment, Totp.code(enrolment.key(), now), now).orElseThrow();
        Instant later = now.plusSeconds(60);
        String code = Totp.code(enrolment.key(), later);
        assertThat(other.take("h.ali", code, later)).isTrue();
        assertThat(one.take("h.ali", code, later)).isFalse();
        assertThat(one.take("h.ali", recovery.getFirst(), later)).isTrue();
        assertThat(other.take("h.ali", recovery.getFirst(), later)).isFalse();
        assertThat(other.findRecoveryLeft("h.ali")).contains(9);
    }

    private static tools.jackson.databind.JsonNode health(MusterServer server) throws Exception {
        HttpResponse<String> answer = Client.of(server).get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Client.json(answer);
    }

    @Test
    void anAdministratorSeesWhoWritesAndWhoFollowsOnAnyOfThem() throws Exception {
        admin(writer).command("niamey-2", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        for (MusterServer asked : List.of(writer, follower)) {
            HttpResponse<String> page =
                    Client.browser(asked, "admin", password).get("/o/niamey-2/servers?lang=en");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            String row = "(?s).*<bdi>http://127.0.0.1:%d</bdi>[^/]*%s.*?>%s<.*";
            String self = "<span class=\"m-tag\">this one";
            assertThat(page.body())
                    .matches(row.formatted(writer.port(), asked == writer ? self : "", "writes"))
                    .matches(
                            row.formatted(
                                    follower.port(), asked == follower ? self : "", "follows"));
        }
    }

    @Test
    void whoeverIsAskedDoesItAndShowsIt() throws Exception {
        HttpResponse<String> opened =
                admin(follower)
                        .command("niamey-1", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        for (int i = 1; i <= 10; i++) {
            Client asked = admin(i % 2 == 0 ? writer : follower);
            UUID id = UUID.randomUUID();
            HttpResponse<String> done =
                    asked.command("niamey-1", id, "register.RegisterPersons", PERSON);
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(
                            Client.json(asked.get("/api/operations/niamey-1/balance"))
                                    .path("persons")
                                    .asInt())
                    .isEqualTo(i);
            HttpResponse<String> again =
                    admin(follower).command("niamey-1", id, "register.RegisterPersons", PERSON);
            assertThat(Client.json(again).path("repeated").asBoolean()).isTrue();
        }
    }

    /** A browser that subscribed at one server is told by whichever writes. */
    @Test
    @Order(1)
    void devicesAndAnotherSystemFindTheSameOnAnyOfThem() throws Exception {
        admin(follower).command("niamey", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        List<String> keys = new ArrayList<>();
        for (MusterServer asked : List.of(follower, writer)) {
            Citizen citizen = new Citizen(asked);
            citizen.tell("STAY", "Hub", "90000001");
            citizen.send();
            String page = citizen.get("help/own").body();
            assertThat(page).contains("data-key=\"");
            keys.add(page.replaceAll("(?s).*data-key=\"([^\"]+)\".*", "$1"));
        }
        assertThat(keys.getFirst()).isEqualTo(keys.getLast()).hasSize(87);

        String body =
                "{\"id\":\"e-1\",\"type\":\"reply\",\"from\":\"tel:+22790000009\",\"text\":\"help\"}";
        for (MusterServer asked : List.of(follower, writer, follower)) {
            assertThat(bring(asked, body)).isEqualTo(204);
        }
        assertThat(Queue.of(writer.office().find(NIAMEY).orElseThrow().view(), NIAMEY).open())
                .singleElement()
                .satisfies(one -> assertThat(one.more()).isEmpty());
    }

    private static int bring(MusterServer asked, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + asked.port()
                                                        + "/hooks/niamey"))
                                .header(
                                        "Muster-Signature",
                                        Signed.of(HOOK_KEY, Instant.now(), bytes))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aRefusalReadsTheSameFromBoth() throws Exception {
        admin(writer).command("niamey-2", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        awaitKnown(follower, new OperationId("niamey-2"));
        List<String> refusals = new ArrayList<>();
        for (MusterServer server : List.of(writer, follower)) {
            HttpResponse<String> refused =
                    admin(server)
                            .command(
                                    "niamey-2",
                                    UUID.randomUUID(),
                                    "register.RegisterPersons",
                                    NOBODY);
            assertThat(refused.statusCode()).isEqualTo(409);
            refusals.add(Client.json(refused).path("reasons").toString());
        }
        assertThat(refusals.getFirst()).isEqualTo(refusals.getLast()).contains("REG-002");
    }

    @Test
    void anAccountOfOneIsAnAccountOfAll() throws Exception {
        AccountChange made =
                follower.accounts().create("gate.one", "Gate", Set.of(Role.GATE_OPERATOR));
        String word = ((AccountChange.Saved) made).password();
        for (MusterServer server : List.of(follower, writer)) {
            awaitStatus(200, server, word);
        }
        String other =
                ((AccountChange.Saved) writer.accounts().resetPassword("gate.one")).password();
        for (MusterServer server : List.of(writer, follower)) {
            awaitStatus(200, server, other);
            awaitStatus(401, server, word);
        }
    }

    /** What one server opened the others learn of in a moment, and not before. */
    private static void awaitKnown(MusterServer server, OperationId operation) throws Exception {
        for (int i = 0; server.office().find(operation).isEmpty() && i < 200; i++) {
            Thread.sleep(50);
        }
        assertThat(server.office().find(operation)).isPresent();
    }

    private static void awaitStatus(int status, MusterServer server, String word) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        int found;
        do {
            found = Client.of(server).as("gate.one", word).get("/api/operations").statusCode();
            Thread.sleep(20);
        } while (found != status && System.nanoTime() < end);
        assertThat(found).isEqualTo(status);
    }

    @Test
    void whatIsNotSealedByAServerIsNotCarriedOut() throws Exception {
        for (MusterServer server : List.of(writer, follower)) {
            assertThat(
                            Client.of(server)
                                    .post("/hub/commands", "application/octet-stream", "junk")
                                    .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whenTheWriterStopsTheOtherGoesOn() throws Exception {
        admin(writer).command("niamey-3", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        writer.close();
        HttpResponse<String> done =
                admin(follower)
                        .command("niamey-3", UUID.randomUUID(), "register.RegisterPersons", PERSON);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(health(follower).path("role").asString()).isEqualTo("writer");
    }
}
