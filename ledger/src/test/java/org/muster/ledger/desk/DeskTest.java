package org.muster.ledger.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.LedgerUnavailable;

class DeskTest {
    private static final OperationId OPERATION = new OperationId("drill");
    private static final NodeId NODE = new NodeId("hub");
    private static final UserId OFFICER = new UserId("officer");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    private final FailingLedger ledger = new FailingLedger();
    private Desk desk;

    @BeforeEach
    void open() throws LedgerUnavailable {
        desk = openDesk();
    }

    @AfterEach
    void close() {
        ledger.gate.countDown();
        desk.close();
    }

    private Desk openDesk() throws LedgerUnavailable {
        Random random = new Random(7);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-05-01T08:00:00Z"));
        return Desk.open(OPERATION, ledger, NODE, clock, () -> random.nextLong() & (1L << 60) - 1);
    }

    @Test
    void whatIsAnsweredIsKeptAndSeen() throws Exception {
        Answer answer = desk.ask(command(), OFFICER, register("Adam"));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(Person.listAll(desk.view())).hasSize(1);
        assertThat(ledger.kept).hasSize(1);
    }

    @Test
    void whatOthersRecordedIsSeenByReadersAndListeners() throws Exception {
        desk.ask(command(), OFFICER, register("Adam"));
        List<Recorded> told = new ArrayList<>();
        desk.onFacts(told::addAll);
        Recorded other = ofAnotherNode();
        desk.learn(List.of(other)).get();
        desk.learn(List.of(other)).get();
        assertThat(Person.listAll(desk.view())).hasSize(2);
        assertThat(told).containsExactly(other);
        assertThat(ledger.kept).as("it was durable already").hasSize(1);
    }

    @Test
    void aClockADayAheadElsewhereMovesStampsButNotTheMoment() throws Exception {
        Recorded ahead = ofAnotherNode();
        desk.learn(List.of(ahead)).get();
        Answer.Done answer = (Answer.Done) desk.ask(command(), OFFICER, register("Eva"));
        assertThat(answer.facts().getFirst().stamp()).isGreaterThan(ahead.stamp());
        assertThat(desk.view().moment()).isEqualTo(desk.now());
    }

    /** Recorded by a gate whose clock goes a day ahead. */
    private Recorded ofAnotherNode() {
        NodeId gate = new NodeId("gate-1");
        return Recorded.of(
                new FactId(gate, 1),
                new Stamp(desk.now().plusSeconds(86_400).toEpochMilli(), 0, gate),
                OFFICER,
                command(),
                new PersonRegistered(
                        new PersonId(17), LIST, Details.ofName(new PersonName("Test", "Zoe", ""))));
    }

    @Test
    void theSameCommandTwiceIsDoneOnce() throws Exception {
        CommandId command = command();
        Answer.Done first = (Answer.Done) desk.ask(command, OFFICER, register("Adam"));
        Answer.Done again = (Answer.Done) desk.ask(command, OFFICER, register("Adam"));
        assertThat(again.repeated()).isTrue();
        assertThat(again.facts()).containsExactly(first.facts().getFirst());
        assertThat(ledger.kept).hasSize(1);
    }

    @Test
    void aRefusedCommandLeavesNothing() throws Exception {
        Answer answer = desk.ask(command(), OFFICER, new RegisterPersons(LIST, List.of()));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined ->
                                assertThat(declined.reasons())
                                        .extracting(r -> r.code())
                                        .containsExactly("REG-002"));
        assertThat(ledger.kept).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsNotThereAndCanBeSentAgain() throws Exception {
        CommandId command = command();
        ledger.failing = true;
        assertThatThrownBy(() -> desk.ask(command, OFFICER, register("Adam")))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("disk is full");
        assertThat(Person.listAll(desk.view())).isEmpty();
        ledger.failing = false;
        Answer.Done done = (Answer.Done) desk.ask(command, OFFICER, register("Adam"));
        assertThat(done.repeated()).isFalse();
        assertThat(done.facts().getFirst().number()).isEqualTo(1);
    }

    @Test
    void commandsThatWaitShareOneWriteAndTheNumbersHaveNoGap() throws Exception {
        ledger.gate = new CountDownLatch(1);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(desk.submit(command(), OFFICER, register("Person " + i)));
        }
        ledger.gate.countDown();
        for (CompletableFuture<Answer> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Answer.Done.class);
        }
        assertThat(ledger.writes).isLessThanOrEqualTo(3);
        assertThat(ledger.kept)
                .extracting(Recorded::number)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void readersSeeNothingThatIsNotDurable() throws Exception {
        ledger.gate = new CountDownLatch(1);
        CompletableFuture<Answer> answer = desk.submit(command(), OFFICER, register("Adam"));
        assertThat(Person.listAll(desk.view())).isEmpty();
        assertThat(answer).isNotDone();
        ledger.gate.countDown();
        answer.get();
        assertThat(Person.listAll(desk.view())).hasSize(1);
    }

    @Test
    void aDeskThatOpensAgainGoesOnWhereItStopped() throws Exception {
        desk.ask(command(), OFFICER, register("Adam"));
        desk.close();
        desk = openDesk();
        assertThat(Person.listAll(desk.view())).hasSize(1);
        Answer.Done done = (Answer.Done) desk.ask(command(), OFFICER, register("Basil"));
        assertThat(done.facts().getFirst().number()).isEqualTo(2);
        assertThat(done.facts().getFirst().stamp()).isGreaterThan(ledger.kept.getFirst().stamp());
    }

    @Test
    void aClosedDeskTakesNothing() {
        desk.close();
        assertThatThrownBy(() -> desk.ask(command(), OFFICER, register("Adam")))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("being closed");
    }

    private static CommandId command() {
        return CommandId.of(UUID.randomUUID());
    }

    private static RegisterPersons register(String name) {
        Details details = Details.ofName(new PersonName("Test", name, ""));
        return new RegisterPersons(LIST, List.of(new NewPerson(details, Presence.UNKNOWN)));
    }
}
