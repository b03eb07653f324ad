package org.muster.testkit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.campaign.CampaignCommand.AnswerMessage;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.campaign.Silence;
import org.muster.core.fact.Fact;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.SendingId;
import org.muster.core.intake.IntakeCommand.LinkMessage;
import org.muster.core.intake.IntakeCommand.SplitMessage;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.IntakeRefusal;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** Whoever wrote gets an answer, and may write again. */
class AnswerTest {
    private static final String WORLD =
            """
            person | born       | nationality | at
            Bo     | 1972-01-01 | FRA         | asked
            """;
    private static final ContactPoint PHONE =
            new ContactPoint(ContactPoint.Channel.PHONE, "+22790000001");
    private static final ContactPoint MAIL =
            new ContactPoint(ContactPoint.Channel.EMAIL, "fay@example.org");

    private final Scenario s = Scenario.draw(WORLD);

    private MessageId came(MessageWay way, ContactPoint... contacts) {
        return s
                .give(
                        new TakeInMessage(
                                way,
                                Standing.FAMILY,
                                s.now(),
                                new Note("Fay"),
                                List.of(contacts),
                                new Note("Seats"),
                                new Note("Is there room for four?"),
                                Optional.empty()))
                .stream()
                .map(fact -> ((MessageCame) fact).message())
                .findFirst()
                .orElseThrow();
    }

    private AnswerDue answered(MessageId message, boolean done) {
        List<Fact> facts =
                s.give(
                        new AnswerMessage(
                                Scenario.ID,
                                message,
                                "en",
                                Note.NONE,
                                new Note("Yes, come at noon."),
                                done));
        return (AnswerDue) facts.getFirst();
    }

    private Message message(MessageId id) {
        return Message.find(s.view(), id).orElseThrow();
    }

    private Sending sending(SendingId id) {
        return Sending.find(s.view(), id).orElseThrow();
    }

    @Test
    void itGoesBackTheWayItCame() {
        assertThat(answered(came(MessageWay.EMAIL, PHONE, MAIL), true).contacts())
                .containsExactly(MAIL, PHONE);
        assertThat(answered(came(MessageWay.SMS, MAIL, PHONE), true).contacts())
                .containsExactly(PHONE, MAIL);
    }

    @Test
    void itMayCloseWhatItAnswersOrLeaveItOpen() {
        MessageId open = came(MessageWay.SMS, PHONE);
        answered(open, false);
        assertThat(message(open).isOpen()).isTrue();
        answered(open, true);
        assertThat(message(open).state())
                .isInstanceOfSatisfying(
                        Message.State.Done.class,
                        done -> assertThat(done.outcome()).isEqualTo(MessageOutcome.ANSWERED));
        // what was forgotten is said afterwards, and closes nothing twice
        answered(open, true);
        assertThat(message(open).isOpen()).isFalse();
    }

    @Test
    void whoeverWritesBackIsReadAgainInTheSameConversation() {
        MessageId id = came(MessageWay.SMS, PHONE);
        SendingId sent = answered(id, true).sending();
        s.does(new RecordAccepted(sent, 0, SendingWay.SMS, List.of("a")));
        s.later(Duration.ofMinutes(9));
        s.does(
                new TakeReply(
                        sent,
                        new Note("1"),
                        Meaning.WANTS_TO_LEAVE,
                        Optional.empty(),
                        Optional.empty(),
                        s.now()));
        assertThat(message(id).isOpen()).isTrue();
        assertThat(message(id).more()).extracting(more -> more.text().text()).containsExactly("1");
    }

    @Test
    void aWriterIsNobodyOfTheRegister() {
        SendingId sent = answered(came(MessageWay.SMS, PHONE, MAIL), true).sending();
        s.does(new RecordAccepted(sent, 0, SendingWay.SMS, List.of("a")));
        s.does(new RecordFailed(sent, 0, "not delivered"));
        assertThat(sending(sent).findNext()).contains(MAIL);
        assertThat(s.view().persons()).containsExactly(s.person("Bo"));
    }

    /** Nobody is done with somebody whom the answer did not reach. */
    @Test
    void whatReachesNobodyOpensTheMessageAgain() {
        MessageId id = came(MessageWay.SMS, PHONE, MAIL);
        SendingId sent = answered(id, true).sending();
        s.does(new RecordFailed(sent, 0, "no such number"));
        assertThat(message(id).isOpen()).isFalse();
        s.does(new RecordFailed(sent, 1, "no such mailbox"));
        assertThat(message(id).isOpen()).isTrue();
        assertThat(sending(sent).state()).isInstanceOf(Sending.State.Unreached.class);
    }

    @Test
    void anAnswerIsWordOnceItWasTakenAndNoneIfItDidNotArrive() {
        MessageId id = came(MessageWay.SMS, PHONE);
        s.does(new LinkMessage(id, s.request("Bo")));
        s.later(Duration.ofHours(20));
        assertThat(silence().persons()).isEqualTo(1);
        SendingId sent = answered(id, true).sending();
        assertThat(silence().persons()).isEqualTo(1);
        s.does(new RecordAccepted(sent, 0, SendingWay.SMS, List.of("a")));
        assertThat(silence().persons()).isZero();
        s.does(new RecordFailed(sent, 0, "not delivered"));
        assertThat(silence().persons()).isEqualTo(1);
    }

    private Silence silence() {
        return Silence.of(s.viewNow(), Scenario.ID);
    }

    @Test
    void partsAreAnsweredOneByOne() {
        MessageId whole = came(MessageWay.SMS, PHONE);
        s.does(new SplitMessage(whole, List.of(new Note("one"), new Note("two"))));
        s.refusing(IntakeRefusal.DONE_ALREADY)
                .does(
                        new AnswerMessage(
                                Scenario.ID, whole, "en", Note.NONE, new Note("Yes."), true));
    }
}
