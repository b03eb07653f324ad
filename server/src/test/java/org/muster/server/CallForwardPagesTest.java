package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Command;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.server.access.Role;
import org.muster.testkit.FakeClock;
import tools.jackson.databind.JsonNode;

/** The call-forward desk, by its pages, its API and the job that offers what comes free. */
class CallForwardPagesTest {
    private static final Instant START = Instant.parse("2023-08-01T08:00:00Z");

    @TempDir private static Path folder;
    private static final FakeClock CLOCK = new FakeClock(START);
    private static MusterServer server;
    private static Client admin;
    private static Browser planner;

    @BeforeAll
    static void start() throws Exception {
        Random ids = new Random(7);
        List<String> notices = new ArrayList<>();
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(CLOCK, () -> ids.nextLong() >>> 4)
                                .withNotices(notices::add),
                        new MemoryLedger());
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        admin = Client.of(server).as("admin", password);
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String open(String operation, int seats, int parties) throws Exception {
        return of(operation).open(seats, parties).toString();
    }

    private static CalledOperation of(String operation) {
        return new CalledOperation(server, CLOCK, operation);
    }

    private static Fact give(String operation, Command command) throws Exception {
        return of(operation).give(command);
    }

    private static JsonNode desk(String operation, String leg) throws Exception {
        return Client.json(
                admin.get("/api/operations/" + operation + "/legs/" + leg + "/call-forward"));
    }

    private static List<String> ticked(String page) {
        return Pattern.compile("name=\"requests\" value=\"([^\"]+)\"[^>]*checked")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static HttpResponse<String> send(String path, List<String> requests, String expires)
            throws Exception {
        return planner.post(
                path,
                Map.of("command", UUID.randomUUID().toString(), "expires", expires),
                "requests",
                requests);
    }

    @Test
    void moreAreProposedThanThereAreSeatsAndOneButtonOffersToThemAll() throws Exception {
        String leg = open("one", 20, 90);
        String path = "/o/one/call-forward/" + leg;
        JsonNode before = desk("one", leg);
        int proposed = before.path("reckoned").path("proposed").size();
        assertThat(proposed).isBetween(21, 89);
        assertThat(before.path("acceptance").path("mean").asDouble()).isCloseTo(0.4, within(1e-9));
        assertThat(before.path("acceptance").path("parties").asInt()).isZero();
        Instant wave = CLOCK.instant().plus(Duration.ofHours(3));
        String page = planner.get(path + "?lang=en").body();
        assertThat(ticked(page)).hasSize(proposed);
        assertThat(page)
                .contains(
                        "Call " + proposed + " parties now",
                        "its turn",
                        "would take the risk too high");

        HttpResponse<String> sent = send(path + "/offer", ticked(page), "");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        JsonNode after = desk("one", leg);
        assertThat(after.path("unanswered").asInt()).isEqualTo(proposed);
        assertThat(after.path("reckoned").path("proposed")).isEmpty();
        assertThat(after.path("reckoned").path("now").path("overflow").asDouble())
                .isLessThanOrEqualTo(0.05);
        assertThat(after.path("reckoned").path("nextWave").asString()).isEqualTo(wave.toString());
        assertThat(sent.body()).contains("Call nobody more now");

        HttpResponse<String> again = send(path + "/offer", ticked(page).subList(0, 2), "");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("does not wait without an offer any more");
        assertThat(desk("one", leg).path("unanswered").asInt()).isEqualTo(proposed);
    }

    @Test
    void aPartyThatCannotBeThereInTimeIsRefusedAndTheOthersAreOffered() throws Exception {
        String leg = open("late", 20, 30);
        String path = "/o/late/call-forward/" + leg;
        List<String> ticked = ticked(planner.get(path + "?lang=en").body());
        String tooLate = "2023-08-05T10:00";
        HttpResponse<String> refused = send(path + "/offer", ticked, tooLate);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("would have to answer by");
        assertThat(desk("late", leg).path("unanswered").asInt()).isZero();
        CLOCK.advance(Duration.ofHours(20));
        assertThat(planner.get(path + "?lang=en").body())
                .contains(
                        "Nobody who waits can be there in time any more",
                        "cannot be there in time");
        assertThat(send(path + "/offer", ticked.subList(0, 1), "").body())
                .contains("cannot answer, travel and be there in time any more");
        assertThat(send(path + "/offer", List.of(), "").statusCode()).isEqualTo(422);
    }

    @Test
    void settingsAreKeptAndNonsenseIsRefusedWithTheField() throws Exception {
        String leg = open("set", 20, 30);
        String path = "/o/set/call-forward/" + leg;
        planner.get(path + "?lang=en");
        Map<String, String> fields = new HashMap<>();
        for (String field :
                List.of("standby", "travel", "margin", "reportBefore", "releaseBefore")) {
            fields.put(field, "60");
        }
        fields.put("window", "120");
        fields.put("unionShare", "on");
        fields.put("riskPercent", "80");
        HttpResponse<String> refused = settings(path, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The risk must be 1 to 50, not 80.", "LEG-009");
        fields.put("riskPercent", "many");
        assertThat(settings(path, fields).body()).contains("“many” must be a whole number.");
        fields.put("riskPercent", "10");
        assertThat(settings(path, fields).statusCode()).isEqualTo(200);
        JsonNode plan = desk("set", leg).path("plan");
        assertThat(plan.path("riskPercent").asInt()).isEqualTo(10);
        assertThat(plan.path("unionShare").asBoolean()).isTrue();
        assertThat(plan.path("automatic").asBoolean()).isFalse();
        assertThat(desk("set", leg).path("reckoned").path("proposed").size()).isEqualTo(30);
    }

    private static HttpResponse<String> settings(String path, Map<String, String> fields)
            throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        return planner.post(path + "/plan", all);
    }

    @Test
    void ratesAreLearntFromTheOperationsOwnOffers() throws Exception {
        String leg = open("learn", 20, 60);
        String path = "/o/learn/call-forward/" + leg;
        List<String> ticked = ticked(planner.get(path + "?lang=en").body());
        send(path + "/offer", ticked, "");
        for (String request : ticked.subList(0, 10)) {
            give("learn", new AnswerOffer(RequestId.parse(request), LegId.parse(leg), true));
        }
        JsonNode desk = desk("learn", leg);
        assertThat(desk.path("accepted").asInt()).isEqualTo(10);
        assertThat(desk.path("acceptance").path("parties").asInt()).isEqualTo(10);
        assertThat(desk.path("acceptance").path("mean").asDouble()).isGreaterThan(0.7);
        assertThat(desk.path("show").path("parties").asInt()).isZero();
        CLOCK.advance(Duration.ofHours(4));
        assertThat(desk("learn", leg).path("acceptance").path("parties").asInt())
                .isEqualTo(ticked.size());
    }

    @Test
    void whatComesFreeIsOfferedToTheNextOnlyWhileItIsSwitchedOn() throws Exception {
        String leg = open("auto", 10, 80);
        String path = "/o/auto/call-forward/" + leg;
        List<String> first = ticked(planner.get(path + "?lang=en").body());
        send(path + "/offer", first, "");
        decline("auto", leg, first.get(0));
        assertThat(offers("auto", leg)).isEqualTo(first.size());

        planner.post(path + "/start", Map.of("command", UUID.randomUUID().toString()));
        await(() -> offers("auto", leg) > first.size());
        int before = offers("auto", leg);
        for (String request : first.subList(1, 6)) {
            decline("auto", leg, request);
        }
        await(() -> offers("auto", leg) > before);
        await(() -> desk("auto", leg).path("reckoned").path("proposed").isEmpty());
        JsonNode desk = desk("auto", leg);
        assertThat(desk.path("reckoned").path("now").path("overflow").asDouble())
                .isLessThanOrEqualTo(0.05);
        assertThat(planner.get(path + "?lang=en").body()).contains("Switch off");
        View view = view("auto");
        assertThat(
                        view.history(LegId.parse(leg)).stream()
                                .filter(recorded -> recorded.fact() instanceof SeatOffered)
                                .skip(first.size())
                                .map(recorded -> recorded.by().value()))
                .isNotEmpty()
                .containsOnly("call-forward");
        Set<String> offered = new HashSet<>();
        view.history(LegId.parse(leg)).stream()
                .filter(recorded -> recorded.fact() instanceof SeatOffered)
                .forEach(recorded ->
                        assertThat(
                                        offered.add(
                                                ((SeatOffered) recorded.fact())
                                                        .request()
                                                        .toString()))
                                .isTrue());

        planner.post(path + "/stop", Map.of("command", UUID.randomUUID().toString()));
        int stopped = offers("auto", leg);
        decline("auto", leg, first.get(7));
        decline("auto", leg, first.get(8));
        assertThat(offers("auto", leg)).isEqualTo(stopped);
        assertThat(desk("auto", leg).path("plan").path("automatic").asBoolean()).isFalse();
    }

    @Test
    void whoMayNotCallForwardFindsNoDesk() throws Exception {
        String leg = open("closed", 10, 3);
        Browser gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
        assertThat(gate.get("/o/closed/call-forward").statusCode()).isEqualTo(403);
        assertThat(gate.get("/o/closed/call-forward/" + leg).statusCode()).isEqualTo(403);
        assertThat(planner.get("/o/closed/call-forward?lang=fr").body())
                .contains("Appel des groupes");
        assertThat(planner.get("/o/closed/call-forward/nonsense").statusCode()).isEqualTo(404);
        assertThat(planner.get("/o/closed/call-forward/" + leg + "?lang=ar").body())
                .contains("dir=\"rtl\"");
    }

    private static void decline(String operation, String leg, String request) throws Exception {
        of(operation).decline(LegId.parse(leg), RequestId.parse(request));
    }

    private static View view(String operation) {
        return of(operation).view();
    }

    private static int offers(String operation, String leg) {
        return of(operation).listOffers(LegId.parse(leg)).size();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        CalledOperation.await(List.of(server), condition);
    }
}
