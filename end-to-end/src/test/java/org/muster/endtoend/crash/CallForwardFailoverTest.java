package org.muster.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.testkit.postgres.PostgresServer;
import tools.jackson.databind.JsonNode;

/**
 * Seats that come free while the server that writes is killed or frozen are offered to the next
 * parties by the other one: nobody holds two offers, and none that is due stays away.
 */
class CallForwardFailoverTest {
    private static final int PARTIES = 60;
    private static final int FIRST = 8;
    private static final String OPEN =
            """
            {"id":"00000000-0000-0000-0000-000000000001","type":"operation.OpenOperation",\
            "plan":{"name":"Crash","own":"FRA","country":"NER","place":"Niamey",\
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}}\
            """;
    private static final String FAMILY =
            """
            {"id":"%s","type":"request.AskForFamily","family":[{"details":{"name":{"family":\
            "Invented","given":"Person","original":""},"born":"1987-??-??","sex":"FEMALE",\
            "claimed":["FRA"],"documents":[],"contacts":[]},"needs":[]}],"consent":{"wording":"v1",\
            "given":"%s","way":"CALL"},"source":{"kind":"CALL","reference":"desk"},"note":""}\
            """;
    private static final String LEG =
            """
            {"id":"%s","type":"movement.PlanLeg","plan":{"label":"F1","mode":"FLIGHT",\
            "vehicle":"A330","from":"Niamey","to":"Paris","leads":"OUT","departs":"%s",\
            "capacities":{"belted":10,"floorAuthority":""}}}\
            """;
    private static final String SWITCH_ON =
            """
            {"id":"%s","type":"movement.SetCallForward","leg":"%s","plan":{"standby":0,\
            "riskPercent":5,"travel":180,"margin":60,"window":180,"reportBefore":120,\
            "releaseBefore":240,"unionShare":false,"automatic":true}}\
            """;
    private static final String CALL =
            """
            {"id":"%s","type":"request.CallParty","request":"%s","leg":"%s","expires":"%s"}\
            """;
    private static final String DECLINE =
            """
            {"id":"%s","type":"request.AnswerOffer","request":"%s","leg":"%s","accepted":false}\
            """;

    @TempDir Path folder;
    private final List<HubServer> servers = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private String leg = "";

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (HubServer server : servers) {
            server.close();
        }
    }

    @Test
    void theOtherOffersWhatComesFreeWhenTheWriterIsGone() throws Exception {
        PostgresServer postgres = PostgresServer.shared();
        postgres.makeDatabase("calls");
        start(postgres.port());
        prepare();
        HubServer killed = writer();
        HubServer other = other(killed);
        send(killed, SWITCH_ON.formatted(UUID.randomUUID(), leg));
        Instant soon = Instant.now().plus(Duration.ofSeconds(4));
        for (String request : requests.subList(0, FIRST)) {
            send(other, CALL.formatted(UUID.randomUUID(), request, leg, soon));
        }
        killed.process().kill(); // the wave runs out while nobody writes
        awaitOffers(other, FIRST);
        killed.restart();

        HubServer frozen = writer();
        HubServer awake = other(frozen);
        int before = offers(awake);
        decline(frozen, awake, 0);
        frozen.process().freeze();
        decline(awake, awake, 1);
        awaitOffers(awake, before);
        frozen.process().thaw();
        decline(frozen, awake, 2);
        awaitRest(awake);
        for (HubServer server : servers) {
            server.process().kill();
        }
        nobodyHasTwo(postgres.url("calls"));
    }

    private void start(int port) throws Exception {
        Path learned = folder.resolve("nothing.aot");
        for (int i = 0; i < 2; i++) {
            Optional<HubServer> first = servers.stream().findFirst();
            Path own = Files.createTempDirectory(folder, "server-" + i + "-");
            servers.add(
                    HubServer.start(
                            own,
                            learned,
                            List.of(port),
                            hosts -> "postgres://postgres:postgres@" + hosts + "/calls",
                            first));
        }
    }

    private void prepare() throws Exception {
        HubServer any = servers.getLast();
        send(any, OPEN);
        for (int i = 0; i < PARTIES; i++) {
            requests.add(send(any, FAMILY.formatted(UUID.randomUUID(), Instant.now())));
        }
        Instant departs = Instant.now().plus(Duration.ofDays(1));
        leg = send(any, LEG.formatted(UUID.randomUUID(), departs));
    }

    /** Until it is done, by whoever writes; gives the reference of what was made. */
    private static String send(HubServer server, String command) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        Optional<Api.Answer> answer = answer(server, command);
        while (answer.isEmpty() || answer.get().status() == 503) {
            assertThat(System.nanoTime()).as(command).isLessThan(end);
            answer = answer(server, command);
        }
        assertThat(answer.get().status()).as("%s: %s", command, answer).isIn(200, 409);
        return answer.get().body().path("created").asString("");
    }

    private static Optional<Api.Answer> answer(HubServer server, String command)
            throws InterruptedException {
        try {
            return Optional.of(server.api().command(command));
        } catch (IOException e) {
            return Optional.empty(); // sent again under the same id
        }
    }

    /**
     * Every third party says no, if it was offered anything; half to the one, half to the other.
     */
    private void decline(HubServer one, HubServer other, int which) throws Exception {
        for (int i = which; i < PARTIES; i += 3) {
            HubServer told = i % 2 == 0 ? one : other;
            send(told, DECLINE.formatted(UUID.randomUUID(), requests.get(i), leg));
        }
    }

    private HubServer writer() throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            for (HubServer server : servers) {
                if (server.role().equals("writer")) {
                    return server;
                }
            }
        }
        throw new AssertionError("no server writes");
    }

    private HubServer other(HubServer server) {
        return servers.getFirst() == server ? servers.getLast() : servers.getFirst();
    }

    private JsonNode desk(HubServer server) throws Exception {
        String path = "/api/operations/" + Api.OPERATION + "/legs/" + leg + "/call-forward";
        Api.Answer answer = server.process().api().get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    /** Everybody is one person: so many places were offered as offers were made. */
    private int offers(HubServer server) throws Exception {
        JsonNode offered = desk(server).path("unionShare").path("offered");
        assertThat(offered.isNumber()).as("how many places were offered").isTrue();
        return offered.asInt();
    }

    private void awaitOffers(HubServer server, int before) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (offers(server) <= before) {
            assertThat(System.nanoTime()).as("more are offered seats").isLessThan(end);
            Thread.sleep(20);
        }
        awaitRest(server);
    }

    private void awaitRest(HubServer server) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!isAtRest(server)) {
            assertThat(System.nanoTime()).as("nobody is left to be called").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private boolean isAtRest(HubServer server) throws Exception {
        JsonNode proposed = desk(server).path("reckoned").path("proposed");
        assertThat(proposed.isArray()).as("what the desk proposes").isTrue();
        return proposed.isEmpty();
    }

    private void nobodyHasTwo(String database) throws Exception {
        Map<RequestId, Instant> until = new HashMap<>();
        Map<RequestId, Boolean> declined = new HashMap<>();
        Path any = servers.getFirst().program().folder().resolve("data");
        try (DurableLedger ledger = Ledgers.open(any, Optional.of(database))) {
            ledger.replay(
                    new OperationId(Api.OPERATION), recorded -> take(recorded, until, declined));
        }
        assertThat(until).hasSizeGreaterThan(FIRST);
        assertThat(declined).isNotEmpty();
    }

    private static void take(
            Recorded recorded, Map<RequestId, Instant> until, Map<RequestId, Boolean> declined) {
        if (recorded.fact() instanceof OfferAnswered answer) {
            declined.put(answer.request(), true);
            until.put(answer.request(), recorded.happened());
        }
        if (recorded.fact() instanceof SeatOffered offer) {
            Instant before = until.put(offer.request(), offer.expires());
            assertThat(before == null || !before.isAfter(recorded.happened()))
                    .as("%s is offered a seat at %s", offer.request(), recorded.happened())
                    .isTrue();
            assertThat(declined).as("who said no").doesNotContainKey(offer.request());
        }
    }
}
