package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.EnquiryCommand;
import org.muster.core.enquiry.EnquiryCommand.AskConsent;
import org.muster.core.enquiry.EnquiryCommand.CloseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.NoteEnquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.ReleaseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.ReopenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.SendNeutrally;
import org.muster.core.enquiry.EnquiryCommand.TakeEnquiry;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryCommand.UnmatchPerson;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.EnquiryOutcome;
import org.muster.core.enquiry.EnquiryRefusal;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.testkit.Scenario;

/** When nothing is done with an enquiry. */
class EnquiryRefusalsTest extends RefusalCases {
    private static final Note WORDS = new Note("words");

    EnquiryRefusalsTest() {
        super(EnquiryRefusal.class);
    }

    @Override
    void listCases() {
        when(
                EnquiryRefusal.NO_SUCH_ENQUIRY,
                s ->
                        s.refusing(EnquiryRefusal.NO_SUCH_ENQUIRY)
                                .does(new TakeEnquiry(new EnquiryId(7))));
        whenOpened(EnquiryRefusal.NO_NAME, (s, id) -> open(s, "", Optional.empty()));
        whenOpened(
                EnquiryRefusal.NO_SUCH_MESSAGE,
                (s, id) -> open(s, "Awa", Optional.of(new MessageId(7))));
        whenOpened(
                EnquiryRefusal.FROM_THE_FUTURE,
                (s, id) ->
                        new NoteEnquiry(id, Note.NONE, WORDS, s.now().plus(Duration.ofHours(1))));
        whenOpened(
                EnquiryRefusal.DONE_ALREADY,
                (s, id) -> {
                    s.does(new CloseEnquiry(id, EnquiryOutcome.NOTHING, Note.NONE));
                    return new TakeEnquiry(id);
                });
        whenOpened(EnquiryRefusal.NOT_DONE, (s, id) -> new ReopenEnquiry(id));
        whenOpened(
                EnquiryRefusal.ANOTHERS,
                (s, id) -> {
                    s.does(new TakeEnquiry(id));
                    return new TakeEnquiry(id);
                });
        whenOpened(EnquiryRefusal.NOBODYS, (s, id) -> new ReleaseEnquiry(id));
        whenOpened(
                EnquiryRefusal.NOTHING_SAID,
                (s, id) -> new NoteEnquiry(id, Note.NONE, Note.NONE, s.now()));
        whenOpened(EnquiryRefusal.NO_SUCH_PERSON, (s, id) -> new MatchPerson(id, new PersonId(7)));
        whenOpened(EnquiryRefusal.NOT_LINKED, (s, id) -> new UnmatchPerson(id, dan(s)));
        listOfConsents();
    }

    private void listOfConsents() {
        whenLinked(EnquiryRefusal.LINKED_ALREADY, (s, id) -> new MatchPerson(id, dan(s)));
        whenLinked(
                EnquiryRefusal.DEAD,
                (s, id) -> {
                    s.does(new RecordDeath(dan(s), Scenario.LIST, Note.NONE));
                    return new AskConsent(id, dan(s), MessageWay.PHONE);
                });
        whenLinked(
                EnquiryRefusal.SAID_ALREADY,
                (s, id) -> {
                    s.does(new RefuseConsent(id, dan(s), MessageWay.PHONE, s.now()));
                    return new AskConsent(id, dan(s), MessageWay.PHONE);
                });
        whenLinked(EnquiryRefusal.NOTHING_CHOSEN, (s, id) -> give(s, id, dan(s), List.of()));
        whenLinked(
                EnquiryRefusal.GUARDIAN_NEEDED,
                (s, id) -> {
                    s.register("Kim", "2015-06-01");
                    s.does(new MatchPerson(id, s.person("Kim")));
                    return give(s, id, s.person("Kim"), List.of(Telling.SAFE));
                });
        whenLinked(
                EnquiryRefusal.NO_CONSENT,
                (s, id) -> new TellAsker(id, dan(s), List.of(Telling.SAFE), WORDS));
        whenLinked(
                EnquiryRefusal.NO_WORDS,
                (s, id) -> {
                    s.does(give(s, id, dan(s), List.of(Telling.SAFE)));
                    return new TellAsker(id, dan(s), List.of(Telling.SAFE), Note.NONE);
                });
        whenLinked(EnquiryRefusal.NO_ADDRESS, (s, id) -> new SendNeutrally(Scenario.ID, id));
        whenLinked(
                EnquiryRefusal.NOT_GIVEN,
                (s, id) -> new WithdrawConsent(id, dan(s), MessageWay.PHONE, s.now()));
    }

    private static PersonId dan(Scenario s) {
        return s.person("Dan");
    }

    private static GiveConsent give(Scenario s, EnquiryId id, PersonId person, List<Telling> what) {
        return new GiveConsent(id, person, what, MessageWay.PHONE, Note.NONE, s.now());
    }

    private void whenOpened(
            EnquiryRefusal code, BiFunction<Scenario, EnquiryId, EnquiryCommand> refused) {
        when(
                code,
                s -> {
                    EnquiryCommand command = refused.apply(s, opened(s));
                    s.refusing(code).does(command);
                });
    }

    private void whenLinked(
            EnquiryRefusal code, BiFunction<Scenario, EnquiryId, EnquiryCommand> refused) {
        whenOpened(
                code,
                (s, id) -> {
                    s.does(new MatchPerson(id, dan(s)));
                    return refused.apply(s, id);
                });
    }

    private static OpenEnquiry open(Scenario s, String names, Optional<MessageId> message) {
        return new OpenEnquiry(
                new Asker(Standing.RELATIVE, Note.NONE, List.of(), Note.NONE, "fr"),
                new Sought(new Note(names), BirthDate.UNKNOWN, Note.NONE, Note.NONE, Note.NONE),
                message,
                Note.NONE,
                s.now());
    }

    private static EnquiryId opened(Scenario s) {
        return s.give(open(s, "Awa", Optional.empty())).stream()
                .map(fact -> ((EnquiryOpened) fact).enquiry())
                .findFirst()
                .orElseThrow();
    }
}
