package org.muster.testkit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.IntakeCommand.CloseMessage;
import org.muster.core.intake.IntakeCommand.ContinueMessage;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.ReleaseMessage;
import org.muster.core.intake.IntakeCommand.ReopenMessage;
import org.muster.core.intake.IntakeCommand.SetAlarmAge;
import org.muster.core.intake.IntakeCommand.SplitMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeCommand.TakeMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeRefusal;
import org.muster.core.intake.Message;
import org.muster.core.intake.Message.State;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.intake.Standing;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** Nothing that reaches us lies unread without somebody seeing how old it is. */
class MessageTest {
    private static final String WORLD =
            """
            person | born       | nationality | at
            Fay    | 1972-01-01 | FRA         | asked
            """;

    private final Scenario s = Scenario.draw(WORLD);

    private MessageId came(String text, Duration ago) {
        return s
                .give(
                        new TakeInMessage(
                                MessageWay.EMAIL,
                                Standing.NOT_KNOWN,
                                s.now().minus(ago),
                                new Note("A writer"),
                                List.of(),
                                new Note("Help"),
                                new Note(text),
                                Optional.empty()))
                .stream()
                .map(fact -> ((MessageCame) fact).message())
                .toList()
                .getFirst();
    }

    private Message message(MessageId id) {
        return Message.find(s.view(), id).orElseThrow();
    }

    private Queue queue() {
        return Queue.of(s.viewNow(), Scenario.ID);
    }

    @Test
    void theOldestIsNextUntilSomebodyTakesIt() {
        MessageId late = came("late", Duration.ofMinutes(10));
        MessageId early = came("early", Duration.ofHours(3));
        assertThat(queue().open()).extracting(Message::id).containsExactly(early, late);
        assertThat(queue().findNext().orElseThrow().id()).isEqualTo(early);
        s.does(new TakeMessage(early));
        assertThat(queue().findNext().orElseThrow().id()).isEqualTo(late);
        assertThat(queue().findOldest().orElseThrow().id()).isEqualTo(early);
        s.refusing(IntakeRefusal.ANOTHERS).does(new TakeMessage(early));
        s.does(new ReleaseMessage(early));
        assertThat(message(early).owner()).isEmpty();
        s.does(new TakeMessage(early));
    }

    @Test
    void aFloodOfTextsFromOneTelephoneIsOneMessage() {
        MessageId id = came("help", Duration.ZERO);
        for (int i = 0; i < 200; i++) {
            s.does(new ContinueMessage(id, new Note("text " + i), s.now()));
        }
        assertThat(queue().open()).hasSize(1);
        assertThat(message(id).more()).hasSize(200);
        assertThat(message(id).more().getLast().text().text()).isEqualTo("text 199");
        s.does(new CloseMessage(id, MessageOutcome.ANSWERED, Note.NONE));
        s.refusing(IntakeRefusal.DONE_ALREADY)
                .does(new ContinueMessage(id, new Note("one more thing"), s.now()));
    }

    @Test
    void whatIsTooOldIsLateWhoeverWorksOnIt() {
        MessageId id = came("old", Duration.ofHours(3));
        assertThat(queue().late()).isZero();
        s.does(new SetAlarmAge(Scenario.ID, Duration.ofHours(2)));
        assertThat(queue().late()).isEqualTo(1);
        s.does(new TakeMessage(id));
        assertThat(queue().late()).isEqualTo(1);
        s.does(new CloseMessage(id, MessageOutcome.ANSWERED, Note.NONE));
        assertThat(queue().open()).isEmpty();
    }

    @Test
    void aFamilyThatAsksFiveTimesIsOneRequestWithFiveMessages() {
        RequestId request = s.request("Fay");
        for (int i = 0; i < 5; i++) {
            MessageId id = came("again " + i, Duration.ofHours(i));
            s.refusing(IntakeRefusal.NO_REQUEST)
                    .does(new CloseMessage(id, MessageOutcome.IN_REQUEST, Note.NONE));
            s.does(new LinkMessage(id, request));
            s.does(new CloseMessage(id, MessageOutcome.IN_REQUEST, Note.NONE));
            assertThat(message(id).requests()).containsExactly(request);
        }
        assertThat(Message.listOf(s.view(), request)).hasSize(5);
        assertThat(s.view().requests()).hasSize(1);
    }

    @Test
    void aMessageOfSeveralPeopleGoesOnInItsParts() {
        MessageId whole = came("my parents; and my neighbour", Duration.ofHours(1));
        s.does(new SplitMessage(whole, List.of(new Note("my parents"), new Note("my neighbour"))));
        assertThat(message(whole).state()).isInstanceOf(State.InParts.class);
        assertThat(queue().open())
                .extracting(one -> one.came().text().text())
                .containsExactlyInAnyOrder("my parents", "my neighbour");
        assertThat(queue().open())
                .allSatisfy(one -> {
                    assertThat(one.came().partOf()).contains(whole);
                    assertThat(one.came().person()).isEqualTo(message(whole).came().person());
                    assertThat(one.came().at()).isEqualTo(message(whole).came().at());
                });
        s.refusing(IntakeRefusal.NOT_DONE).does(new ReopenMessage(whole));
    }

    @Test
    void whatIsDoneCanBeOpenedAgain() {
        MessageId id = came("thanks", Duration.ZERO);
        s.does(new CloseMessage(id, MessageOutcome.NOTHING, new Note("thanks only")));
        assertThat(message(id).isOpen()).isFalse();
        s.does(new ReopenMessage(id));
        assertThat(message(id).state()).isInstanceOf(State.Waiting.class);
    }

    /** As where a desk without network opened it again that had been taken meanwhile. */
    @Test
    void whatIsTakenStaysTakenThoughItIsSaidToBeOpen() {
        MessageId id = came("thanks", Duration.ZERO);
        s.does(new CloseMessage(id, MessageOutcome.NOTHING, Note.NONE));
        s.does(new ReopenMessage(id));
        s.does(new TakeMessage(id));
        s.refusing(IntakeRefusal.NOT_DONE).does(new ReopenMessage(id));
        assertThat(message(id).owner()).isPresent();
    }

    @Test
    void whoWritesStandsOnNoList() {
        came("hello", Duration.ZERO);
        assertThat(s.view().persons()).containsExactly(s.person("Fay"));
    }
}
