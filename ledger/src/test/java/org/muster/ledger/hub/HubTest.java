package org.muster.ledger.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Standing.Role;
import org.muster.ledger.Verification;
import org.muster.ledger.desk.Answer;
import org.muster.testkit.postgres.Line;
import org.muster.testkit.postgres.PostgresServer;

/** Several servers on one PostgreSQL: one writes, the others follow, and take over. */
class HubTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final UserId OFFICER = new UserId("officer");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    @TempDir Path folder;
    private final List<Seat> seats = new ArrayList<>();
    private final Random random = new Random(77);
    private String database = "";
    private Seat first;
    private Seat second;

    @BeforeEach
    void twoServers() throws Exception {
        database = "hub_" + COUNT.incrementAndGet();
        PostgresServer.shared().makeDatabase(database);
        first = another().is(Role.WRITER);
        second = another().is(Role.FOLLOWER);
    }

    private Seat another() throws Exception {
        Path own = folder.resolve("server-" + COUNT.incrementAndGet());
        Optional<Seat> keyOf = seats.isEmpty() ? Optional.empty() : Optional.of(seats.getFirst());
        Seat seat = Seat.open(own, database, keyOf, new Random(random.nextLong()));
        seats.add(seat);
        return seat;
    }

    @AfterEach
    void close() throws Exception {
        for (Seat seat : seats) {
            seat.close();
        }
    }

    @Test
    void oneWritesAndTheOtherReads() throws Exception {
        register(first);
        Seat.await("the other sees it", () -> persons(second) == 1);
    }

    @Test
    void aCommandIsHandedOverAndWhoGaveItSeesItWhenAnswered() throws Exception {
        for (int i = 1; i <= 20; i++) {
            Answer.Done done = register(second);
            assertThat(done.repeated()).isFalse();
            assertThat(done.facts()).hasSize(2);
            assertThat(persons(second)).isEqualTo(i);
        }
        assertThat(persons(first)).isEqualTo(20);
    }

    @Test
    void aRefusalComesBackAndAnIdIsKnownWhereverItIsSent() throws Exception {
        Answer refused =
                second.desk().ask(command(), OFFICER, new RegisterPersons(LIST, List.of()));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined ->
                                assertThat(declined.reasons())
                                        .extracting(reason -> reason.code())
                                        .containsExactly("REG-002"));
        CommandId id = command();
        Answer.Done once = (Answer.Done) second.desk().ask(id, OFFICER, person());
        for (Seat seat : seats) {
            Answer.Done again = (Answer.Done) seat.desk().ask(id, OFFICER, person());
            assertThat(again.repeated()).isTrue();
            assertThat(again.facts()).containsExactly(once.facts().getFirst());
        }
    }

    @Test
    void whoIsErasedIsForgottenByAllServersAndByWhoeverTakesThePen() throws Exception {
        OperationId operation = first.desk().operation();
        OperationPlan plan =
                new OperationPlan(
                        "Drill",
                        new Nationality("FRA"),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneOffset.UTC,
                        "Embassy",
                        true);
        done(first, OFFICER, new OpenOperation(operation, plan));
        PersonId person =
                register(second).facts().stream()
                        .filter(recorded -> recorded.fact() instanceof PersonRegistered)
                        .map(recorded -> ((PersonRegistered) recorded.fact()).person())
                        .findFirst()
                        .orElseThrow();
        done(
                second,
                OFFICER,
                new AskErasure(
                        operation,
                        person,
                        List.of(),
                        ErasureBasis.WRONGLY_RECORDED,
                        "as the letter says"));
        done(second, new UserId("another"), new ApproveErasure(operation, person));
        for (Seat seat : seats) {
            Seat.await(
                    "it is forgotten",
                    () ->
                            Person.get(seat.desk().view(), person)
                                    .details()
                                    .name()
                                    .equals(PersonName.erased()));
        }
        assertThat(first.ledger().isScrubbed(Duration.ofSeconds(20))).isTrue();
        seats.remove(first);
        first.close();
        second.is(Role.WRITER);
        Answer more =
                second.desk()
                        .ask(command(), OFFICER, new RecordDeath(person, LIST, new Note("a call")));
        assertThat(more)
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined ->
                                assertThat(declined.reasons())
                                        .extracting(reason -> reason.code())
                                        .containsExactly("ERA-002"));
    }

    private void done(Seat seat, UserId by, Command what) throws Exception {
        assertThat(seat.desk().ask(command(), by, what)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void whoStopsLeavesThePenToTheOther() throws Exception {
        register(first);
        seats.remove(first);
        first.close();
        assertThat(register(second).repeated()).isFalse();
        assertThat(second.ledger().standing().role()).isEqualTo(Role.WRITER);
        assertThat(persons(second)).isEqualTo(2);
    }

    @Test
    void whoIsCutOffLosesThePenAndLearnsWhatItMissed() throws Exception {
        register(first);
        first.line().cut();
        CompletableFuture<Answer> meanwhile =
                first.desk().submit(command(), OFFICER, person()); // it will find its way
        register(second);
        second.is(Role.WRITER);
        first.line().mend();
        assertThat(meanwhile.get()).isInstanceOf(Answer.Done.class);
        first.is(Role.FOLLOWER);
        register(first);
        everywhere(4);
    }

    @Test
    void whoWasFrozenCannotWriteAfterwards() throws Exception {
        register(first);
        first.line().freeze();
        CompletableFuture<Answer> underWay = first.desk().submit(command(), OFFICER, person());
        second.is(Role.WRITER);
        register(second);
        first.line().mend();
        first.is(Role.FOLLOWER);
        assertThat(underWay.get()).isInstanceOf(Answer.Done.class);
        everywhere(3);
    }

    @Test
    void aTermThatIsOverWritesNothing() throws Exception {
        register(first);
        long before = first.ledger().term();
        execute("UPDATE pen SET term = term + 7, server = 'somebody', address = 'nowhere'");
        // the lock is still held: only the term says no
        Answer.Done done = register(first);
        assertThat(done.facts().getFirst().number()).isEqualTo(3);
        assertThat(Math.max(first.ledger().term(), second.ledger().term()))
                .isGreaterThan(before + 7);
        everywhere(2);
    }

    @Test
    void aCommitWhoseAnswerIsLostStaysAndIsAnsweredOnce() throws Exception {
        register(first);
        first.line().cutAfterCommit();
        assertThat(first.desk().ask(command(), OFFICER, person())).isInstanceOf(Answer.Done.class);
        everywhere(2);
    }

    @Test
    void aDatabaseThatLacksWhatWasReadIsNotWrittenTo() throws Exception {
        register(first);
        register(first);
        Seat.await("the other sees it", () -> persons(second) == 2);
        execute("DELETE FROM fact WHERE position > 2");
        first.line().hangUp();
        second.line().hangUp();
        for (Seat seat : seats) {
            seat.is(Role.PARTED);
            assertThat(seat.ledger().standing().trouble()).contains("has lost facts");
            assertThat(persons(seat)).as("it still shows what it knows").isEqualTo(2);
        }
    }

    @Test
    void anotherOperatorsKeyIsRefused() throws Exception {
        String address = PostgresServer.shared().url(database);
        Path without = Files.createDirectory(folder.resolve("without"));
        assertThatThrownBy(() -> Ledgers.share(without, address))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("Copy operator.key");
        assertThat(without.resolve("operator.key")).doesNotExist();
        Path other = folder.resolve("other");
        Ledgers.open(other, Optional.empty()).close();
        assertThatThrownBy(() -> Ledgers.share(other, address))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("not the one of the servers");
    }

    @Test
    void nothingAcknowledgedIsLostWhateverHappensToTheLines() throws Exception {
        another().is(Role.FOLLOWER);
        Map<CommandId, Integer> acknowledged = new ConcurrentHashMap<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Random own = new Random(random.nextLong());
            clients.add(Thread.ofVirtual().start(() -> load(own, acknowledged)));
        }
        for (int round = 0; round < 6; round++) {
            awaitMore(acknowledged);
            strike(seats.get(random.nextInt(seats.size())).line(), round);
        }
        awaitMore(acknowledged);
        over = true;
        for (Thread client : clients) {
            client.join();
        }
        Map<CommandId, Integer> found = new HashMap<>();
        first.ledger()
                .replay(
                        Seat.OPERATION,
                        recorded -> found.merge(recorded.command(), 1, Integer::sum));
        assertThat(found).containsAllEntriesOf(acknowledged);
        assertThat(found.values()).containsOnly(2);
        everywhere(found.size());
    }

    private volatile boolean over;

    private void load(Random own, Map<CommandId, Integer> acknowledged) {
        while (!over) {
            CommandId id = CommandId.of(new UUID(own.nextLong(), own.nextLong()));
            for (boolean answered = false; !answered && !over; ) {
                try {
                    Seat seat = seats.get(own.nextInt(seats.size()));
                    seat.desk().ask(id, OFFICER, person());
                    acknowledged.put(id, 2);
                    answered = true;
                } catch (LedgerUnavailable e) {
                    // sent again under the same id, to any
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static void awaitMore(Map<CommandId, Integer> acknowledged) throws Exception {
        int before = acknowledged.size();
        Seat.await("more is acknowledged", () -> acknowledged.size() > before + 20);
    }

    private void strike(Line line, int round) throws Exception {
        switch (round % 4) {
            case 0 -> line.cut();
            case 1 -> line.freeze();
            case 2 -> line.cutAfterCommit();
            case 3 -> line.hangUp();
            default -> throw new IllegalStateException();
        }
        Thread.sleep(random.nextInt(2_500)); // as long as it lasts
        line.mend();
    }

    /** Every server has the same persons, and the chain is whole. */
    private void everywhere(long persons) throws Exception {
        for (Seat seat : seats) {
            Seat.await("everybody is seen", () -> persons(seat) == persons);
        }
        assertThat(first.ledger().verify((done, total) -> {}))
                .isInstanceOf(Verification.Intact.class);
        List<Recorded> facts = new ArrayList<>();
        first.ledger().replay(Seat.OPERATION, facts::add);
        assertThat(facts).hasSize((int) (2 * persons));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = PostgresServer.shared().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Answer.Done register(Seat seat) throws Exception {
        return (Answer.Done) seat.desk().ask(command(), OFFICER, person());
    }

    private CommandId command() {
        return CommandId.of(new UUID(random.nextLong(), random.nextLong()));
    }

    private static RegisterPersons person() {
        Details details = Details.ofName(new PersonName("Test", "Person", ""));
        return new RegisterPersons(LIST, List.of(new NewPerson(details, Presence.HERE)));
    }

    private static long persons(Seat seat) {
        return Person.listAll(seat.desk().view()).size();
    }
}
