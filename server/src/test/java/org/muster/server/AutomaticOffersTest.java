package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.CallParty;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.ledger.desk.Answer;
import org.muster.testkit.FakeClock;
import org.muster.testkit.postgres.PostgresServer;

/** Next offers by themselves, on several servers with one database and over their restarts. */
class AutomaticOffersTest {
    private static final Instant START = Instant.parse("2023-08-01T08:00:00Z");
    private static final int FIRST = 6;

    @TempDir private Path folder;
    private final FakeClock clock = new FakeClock(START);
    private final Random ids = new Random(11);
    private final List<MusterServer> running = new ArrayList<>();
    private String database = "";
    private CalledOperation operation;
    private LegId leg;

    /** Two servers, and a first wave that somebody sends by the one that does not write. */
    @BeforeEach
    void firstWave() throws Exception {
        database = "offers_" + UUID.randomUUID().toString().substring(0, 8);
        PostgresServer.shared().makeDatabase(database);
        start("one");
        start("two");
        operation = new CalledOperation(running.getFirst(), clock, "hub");
        leg = operation.open(10, 80);
        for (RequestId request : operation.view().requests().limit(FIRST).toList()) {
            assertThat(by("two").ask(call(request, OptionalInt.empty())))
                    .isInstanceOf(Answer.Done.class);
        }
    }

    @AfterEach
    void stop() {
        List.copyOf(running).forEach(this::stop);
    }

    private void stop(MusterServer server) {
        running.remove(server);
        server.close();
    }

    private MusterServer start(String name) throws Exception {
        Path own = Files.createDirectories(folder.resolve(name));
        Path key = folder.resolve("one/operator.key");
        if (Files.exists(key) && !Files.exists(own.resolve("operator.key"))) {
            Files.copy(key, own.resolve("operator.key"));
        }
        MusterServer server =
                MusterServer.start(
                        Settings.of(own)
                                .withPort(0)
                                .withTime(clock, () -> ids.nextLong() >>> 4)
                                .withDatabaseUrl(Optional.of(PostgresServer.shared().url(database)))
                                .withNotices(notice -> {}));
        running.add(server);
        return server;
    }

    private CalledOperation by(String name) {
        return operation.at(name.equals("one") ? running.getFirst() : running.getLast());
    }

    private CallParty call(RequestId request, OptionalInt offered) {
        return new CallParty(request, leg, clock.instant().plus(Duration.ofHours(3)), offered);
    }

    private void switchOn() throws Exception {
        operation.give(new SetCallForward(leg, CallForwardPlan.USUAL.withAutomatic(true)));
    }

    /** And something happens, so that nobody waits for the next look. */
    private void goOn(Duration by) throws Exception {
        clock.advance(by);
        switchOn();
    }

    private int offers() {
        return operation.listOffers(leg).size();
    }

    private void awaitMoreThan(int offers) throws Exception {
        CalledOperation.await(running, () -> offers() > offers);
    }

    /** Until whoever looks next would call nobody more. */
    private void awaitRest() throws Exception {
        CalledOperation.await(running, () -> operation.propose(leg).listCalled().isEmpty());
    }

    private Set<RequestId> listHolding(View view) {
        return view.requests()
                .filter(id -> Request.find(view, id).orElseThrow().findStanding(view).isPresent())
                .collect(Collectors.toSet());
    }

    private static RequestId request(Recorded recorded) {
        return ((SeatOffered) recorded.fact()).request();
    }

    /** Whoever made them: an offer is followed by another one only when it is over. */
    private void nobodyHasTwo(Set<RequestId> declined) {
        Map<RequestId, Instant> until = new HashMap<>();
        for (Recorded recorded : operation.listOffers(leg)) {
            SeatOffered offer = (SeatOffered) recorded.fact();
            Instant before = until.put(offer.request(), offer.expires());
            assertThat(before == null || !before.isAfter(recorded.happened()))
                    .as("%s is offered a seat at %s", offer.request(), recorded.happened())
                    .isTrue();
            assertThat(declined.contains(offer.request()) && before != null)
                    .as("%s said no", offer.request())
                    .isFalse();
        }
    }

    @Test
    void whoTakesOverGoesOnAndWhatRanOutMeanwhileIsOfferedAtTheStart() throws Exception {
        switchOn();
        awaitMoreThan(FIRST);
        awaitRest();
        int made = offers();
        List<RequestId> called =
                operation.listOffers(leg).stream().map(AutomaticOffersTest::request).toList();
        Set<RequestId> declined = Set.copyOf(called.subList(0, 6));
        for (RequestId request : called.subList(0, 3)) {
            by("two").decline(leg, request);
        }
        awaitMoreThan(made);

        int before = offers();
        operation = by("two");
        stop(running.getFirst());
        for (RequestId request : called.subList(3, 6)) {
            operation.decline(leg, request);
        }
        awaitMoreThan(before);
        awaitRest();
        nobodyHasTwo(declined);

        int last = offers();
        stop(running.getFirst());
        clock.advance(Duration.ofHours(4));
        operation = operation.at(start("two"));
        awaitMoreThan(last);
        nobodyHasTwo(declined);
        assertThat(operation.listOffers(leg).subList(FIRST, offers()))
                .extracting(recorded -> recorded.by().value())
                .containsOnly("call-forward");
    }

    @Test
    void aClockThatIsSetBackOffersNobodyASecondSeat() throws Exception {
        switchOn();
        awaitMoreThan(FIRST);
        awaitRest();
        int ranOut = offers();
        goOn(Duration.ofHours(4));
        awaitMoreThan(ranOut);
        awaitRest();
        int made = offers();
        stop(running.getLast());
        stop(running.getFirst());

        clock.advance(Duration.ofHours(-2));
        operation = operation.at(start("two"));
        Set<RequestId> holding = listHolding(operation.view());
        assertThat(holding).hasSizeGreaterThan(made - ranOut); // those that had run out stand again
        RequestId no = request(operation.listOffers(leg).getLast());
        operation.decline(leg, no);
        awaitRest();
        assertThat(operation.listOffers(leg).subList(made, offers()))
                .extracting(AutomaticOffersTest::request)
                .doesNotContainAnyElementsOf(holding);
        int then = offers();
        goOn(Duration.ofMinutes(90));
        awaitMoreThan(then);
        nobodyHasTwo(Set.of(no));
    }

    @Test
    void whatWasDecidedBeforeOthersWereMadeIsRefusedWhereverItIsSent() throws Exception {
        List<RequestId> waiting = operation.view().requests().skip(FIRST).limit(2).toList();
        for (String server : List.of("one", "two")) {
            assertThat(by(server).ask(call(waiting.getFirst(), OptionalInt.of(FIRST - 1))))
                    .isInstanceOfSatisfying(
                            Answer.Declined.class,
                            no ->
                                    assertThat(no.reasons())
                                            .extracting(reason -> reason.rule().text().code())
                                            .containsExactly("REQ-015"));
        }
        assertThat(by("two").ask(call(waiting.getFirst(), OptionalInt.of(FIRST))))
                .isInstanceOf(Answer.Done.class);
        assertThat(by("one").ask(call(waiting.getFirst(), OptionalInt.empty())))
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        no ->
                                assertThat(no.reasons())
                                        .extracting(reason -> reason.rule().text().code())
                                        .containsExactly("REQ-014"));
    }
}
