package org.muster.testkit.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.Candidate;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.AnswerNeutrally;
import org.muster.core.enquiry.EnquiryCommand.AskConsent;
import org.muster.core.enquiry.EnquiryCommand.CloseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.NoteEnquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.ReopenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.SendTelling;
import org.muster.core.enquiry.EnquiryCommand.TakeEnquiry;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryCommand.UnmatchPerson;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.EnquiryFact.PersonTold;
import org.muster.core.enquiry.EnquiryOutcome;
import org.muster.core.enquiry.EnquiryRefusal;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.Told;
import org.muster.core.enquiry.Wished;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.testkit.Scenario;

/** Nobody is told anything of a person but what the person lets us tell. */
class EnquiryTest {
    private static final String WORLD =
            """
            person | born       | nationality | at
            Awa    | 1989-03-14 | FRA         | asked
            Bo     | 1972-01-01 | FRA         | list
            Kim    | 2015-06-01 | FRA         | list
            """;
    private static final String ASKERS = "+33600000001";

    private final Scenario s = Scenario.draw(WORLD);
    private final PersonId awa = s.person("Awa");

    private EnquiryId opened(String names, Duration ago) {
        return s
                .give(
                        new OpenEnquiry(
                                new Asker(
                                        Standing.RELATIVE,
                                        new Note("A brother"),
                                        List.of(
                                                new ContactPoint(
                                                        ContactPoint.Channel.PHONE, ASKERS)),
                                        new Note("brother"),
                                        "fr"),
                                new Sought(
                                        new Note(names),
                                        BirthDate.UNKNOWN,
                                        Note.NONE,
                                        Note.NONE,
                                        Note.NONE),
                                Optional.empty(),
                                Note.NONE,
                                s.now().minus(ago)))
                .stream()
                .map(fact -> ((EnquiryOpened) fact).enquiry())
                .findFirst()
                .orElseThrow();
    }

    private EnquiryId linked(PersonId person) {
        EnquiryId id = opened("Somebody", Duration.ZERO);
        s.does(new MatchPerson(id, person));
        return id;
    }

    private Enquiry enquiry(EnquiryId id) {
        return Enquiry.find(s.view(), id).orElseThrow();
    }

    private Wished wished(EnquiryId id, PersonId person) {
        return enquiry(id).findLinked(person).map(Candidate::wished).orElseThrow();
    }

    private GiveConsent give(EnquiryId id, PersonId person, Instant at, Telling... what) {
        return new GiveConsent(id, person, List.of(what), MessageWay.PHONE, Note.NONE, at);
    }

    private static TellAsker tell(EnquiryId id, PersonId person, Telling... what) {
        return new TellAsker(id, person, List.of(what), new Note("words"));
    }

    @Test
    void nothingIsToldBeforeThePersonSaysWhat() {
        EnquiryId id = linked(awa);
        s.refusing(EnquiryRefusal.NO_CONSENT).does(tell(id, awa, Telling.SAFE));
        s.does(new AskConsent(id, awa, MessageWay.PHONE));
        s.refusing(EnquiryRefusal.NO_CONSENT).does(tell(id, awa, Telling.SAFE));
        s.does(give(id, awa, s.now(), Telling.SAFE));
        s.refusing(EnquiryRefusal.NO_CONSENT).does(tell(id, awa, Telling.SAFE, Telling.WHERE));
        s.does(tell(id, awa, Telling.SAFE));
        assertThat(enquiry(id).answers())
                .singleElement()
                .satisfies(one -> assertThat(one.what()).containsExactly(Telling.SAFE))
                .satisfies(one -> assertThat(one.by()).isEqualTo(Scenario.USER));
    }

    @Test
    void theSentenceThatTellsNothingIsAlwaysAllowedAndTheSame() {
        EnquiryId unmatched = opened("Nobody", Duration.ZERO);
        EnquiryId matched = linked(awa);
        s.does(new AnswerNeutrally(unmatched));
        s.does(new AnswerNeutrally(matched));
        s.does(new CloseEnquiry(unmatched, EnquiryOutcome.NOT_FOUND, Note.NONE));
        s.does(new AnswerNeutrally(unmatched));
        assertThat(enquiry(unmatched).answers()).hasSize(2).allMatch(one -> one.words().isEmpty());
        assertThat(enquiry(matched).answers())
                .extracting(Told::person)
                .containsOnly(Optional.empty());
    }

    @Test
    void whatIsSentIsKeptWithWhomItIsAboutAndItsAddressWithWhoAsks() {
        EnquiryId id = linked(awa);
        s.refusing(EnquiryRefusal.NO_CONSENT)
                .does(new SendTelling(Scenario.ID, id, awa, List.of(Telling.SAFE), new Note("w")));
        s.does(give(id, awa, s.now(), Telling.SAFE));
        List<Fact> facts =
                s.give(
                        new SendTelling(
                                Scenario.ID, id, awa, List.of(Telling.SAFE), new Note("safe")));
        PersonTold told = (PersonTold) facts.getFirst();
        AnswerDue due = (AnswerDue) facts.getLast();
        assertThat(told.person()).isEqualTo(awa);
        assertThat(due.person()).isEqualTo(enquiry(id).opened().person());
        assertThat(due.text().text()).isEmpty();
        assertThat(enquiry(id).findTold(due.sending()).map(Told::words)).contains("safe");
        assertThat(due.contacts()).extracting(ContactPoint::value).containsExactly(ASKERS);
    }

    @Test
    void aConsentIsForOneEnquiryAlone() {
        EnquiryId first = linked(awa);
        EnquiryId second = linked(awa);
        s.does(give(first, awa, s.now(), Telling.values()));
        s.does(tell(first, awa, Telling.WHERE));
        s.refusing(EnquiryRefusal.NO_CONSENT).does(tell(second, awa, Telling.SAFE));
        assertThat(Enquiry.listOf(s.view(), awa)).hasSize(2);
    }

    @Test
    void whatIsTakenBackIsToldNoMore() {
        EnquiryId id = linked(awa);
        Instant morning = s.now();
        s.does(give(id, awa, morning, Telling.CONTACT));
        s.later(Duration.ofHours(1));
        s.does(new WithdrawConsent(id, awa, MessageWay.FORM, s.now()));
        s.refusing(EnquiryRefusal.NO_CONSENT).does(tell(id, awa, Telling.CONTACT));
        // a call of the morning that is typed in the evening is no newer than it was
        s.does(give(id, awa, morning, Telling.CONTACT, Telling.SAFE));
        s.refusing(EnquiryRefusal.NO_CONSENT).does(tell(id, awa, Telling.SAFE));
        s.later(Duration.ofHours(1));
        s.does(give(id, awa, s.now(), Telling.SAFE));
        s.does(tell(id, awa, Telling.SAFE));
    }

    @Test
    void whoSaidNoIsNotAskedAgainAndMayChangeTheirMind() {
        EnquiryId id = linked(awa);
        s.does(new AskConsent(id, awa, MessageWay.PHONE));
        s.does(new RefuseConsent(id, awa, MessageWay.PHONE, s.now()));
        s.refusing(EnquiryRefusal.SAID_ALREADY).does(new AskConsent(id, awa, MessageWay.PHONE));
        assertThat(wished(id, awa)).isInstanceOf(Wished.Refused.class);
        s.later(Duration.ofMinutes(1));
        s.does(give(id, awa, s.now(), Telling.SAFE));
        assertThat(wished(id, awa).covered()).containsExactly(Telling.SAFE);
    }

    @Test
    void ofAMinorTheGuardianSays() {
        PersonId kim = s.person("Kim");
        EnquiryId id = linked(kim);
        s.refusing(EnquiryRefusal.GUARDIAN_NEEDED).does(give(id, kim, s.now(), Telling.SAFE));
        s.does(
                new GiveConsent(
                        id,
                        kim,
                        List.of(Telling.SAFE),
                        MessageWay.PHONE,
                        new Note("Awa, her mother"),
                        s.now()));
        s.does(tell(id, kim, Telling.SAFE));
    }

    @Test
    void ofTheDeadNothingIsToldThisWay() {
        PersonId bo = s.person("Bo");
        EnquiryId id = linked(bo);
        s.does(give(id, bo, s.now(), Telling.SAFE));
        s.does(new RecordDeath(bo, Scenario.LIST, Note.NONE));
        s.refusing(EnquiryRefusal.DEAD, EnquiryRefusal.NO_CONSENT).does(tell(id, bo, Telling.SAFE));
        s.refusing(EnquiryRefusal.DEAD, EnquiryRefusal.SAID_ALREADY)
                .does(new AskConsent(id, bo, MessageWay.PHONE));
        s.does(new AnswerNeutrally(id));
        s.does(new CloseEnquiry(id, EnquiryOutcome.HANDED_OVER, Note.NONE));
    }

    @Test
    void ofAWrongLinkNothingIsTold() {
        EnquiryId id = linked(awa);
        s.does(give(id, awa, s.now(), Telling.SAFE));
        s.does(new UnmatchPerson(id, awa));
        s.refusing(EnquiryRefusal.NOT_LINKED, EnquiryRefusal.NO_CONSENT)
                .does(tell(id, awa, Telling.SAFE));
        s.does(new WithdrawConsent(id, awa, MessageWay.FORM, s.now()));
    }

    @Test
    void theOldestIsFirstAndWhatIsDoneCanBeOpenedAgain() {
        EnquiryId late = opened("Late", Duration.ofMinutes(10));
        EnquiryId early = opened("Early", Duration.ofHours(3));
        assertThat(Enquiry.listOpen(s.view())).extracting(Enquiry::id).containsExactly(early, late);
        s.does(new TakeEnquiry(early));
        s.refusing(EnquiryRefusal.ANOTHERS).does(new TakeEnquiry(early));
        s.does(new NoteEnquiry(early, Note.NONE, new Note("she called"), s.now()));
        s.does(new CloseEnquiry(early, EnquiryOutcome.NOT_FOUND, Note.NONE));
        assertThat(Enquiry.listOpen(s.view())).extracting(Enquiry::id).containsExactly(late);
        s.does(new ReopenEnquiry(early));
        assertThat(enquiry(early).notes()).hasSize(1);
        assertThat(enquiry(early).owner()).isEmpty();
    }

    @Test
    void whoAsksStandsOnNoList() {
        opened("Awa", Duration.ZERO);
        assertThat(s.view().persons()).hasSize(3);
    }
}
