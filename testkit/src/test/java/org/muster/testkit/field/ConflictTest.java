package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.field.Field.FAMILY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.ReadDocument;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.manifest.ManifestCommand.ChooseManifest;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.Seal;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.testkit.Scenario;

/** What two gates that were apart did, and how it is settled. */
class ConflictTest {
    private static final TravelDocument PASSPORT =
            new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", "12AB34567");

    private final Scenario s = Scenario.draw(FAMILY);

    @Test
    void aScanThatTheHolderDidNotKnowOfIsAConflictUntilTheManifestIsCorrected() {
        s.open("F2").board("F2", "Dan").shut("F2");
        boardedElsewhere("Cyr", "F2");
        assertThat(kinds()).containsExactly(ConflictKind.NOT_ON_MANIFEST);
        s.correct("F2", Change.ADDED, "Cyr");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoWasSeenAtTheGateAgainWasNotCarriedOffUnseen() {
        s.open("F2").board("F2", "Dan").shut("F2").open("F1");
        boardedElsewhere("Cyr", "F2");
        assertThat(kinds()).containsExactly(ConflictKind.NOT_ON_MANIFEST);
        s.board("F1", "Awa", "Bo:lap", "Cyr");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anExplanationHoldsForTheFactsThatWereLookedAt() {
        s.open("F2").board("F2", "Dan").shut("F2");
        boardedElsewhere("Cyr", "F2");
        explain("Cyr", ConflictKind.NOT_ON_MANIFEST);
        assertThat(kinds()).isEmpty();
        boardedElsewhere("Cyr", "F2");
        assertThat(kinds()).containsExactly(ConflictKind.NOT_ON_MANIFEST);
    }

    @Test
    void aFamilyThatTwoGatesPutAboardTwoLegsIsShownUnlessTheFirstHadLeft() {
        s.open("F2").open("F1");
        boardedElsewhere("Cyr", "F1");
        s.board("F2", "Awa", "Bo:lap");
        assertThat(kinds()).containsExactly(ConflictKind.HOUSEHOLD_SPLIT);
        explain("Awa", ConflictKind.HOUSEHOLD_SPLIT);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aLegOverItsSeatsIsAConflictUntilSomebodyIsTakenOff() {
        s.open("F1").board("F1", "Awa", "Bo:lap", "Cyr");
        boardedElsewhere("Dan", "F1");
        assertThat(kinds()).containsExactly(ConflictKind.OVER_CAPACITY);
        s.offLoad("F1", "Dan");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatFlewOverItsSeatsIsExplainedByItsLeg() {
        s.open("F1").board("F1", "Awa", "Bo:lap", "Cyr");
        boardedElsewhere("Dan", "F1");
        s.does(new ExplainForLeg(s.leg("F1"), ConflictKind.OVER_CAPACITY, "the crew agreed"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void ofTwoClosingsOneIsChosen() {
        s.open("F2").board("F2", "Dan").shut("F2");
        closedElsewhere();
        assertThat(kinds()).containsExactly(ConflictKind.SEALED_TWICE);
        FactId ours = s.legNow("F2").manifest().orElseThrow().id();
        s.does(new ChooseManifest(s.leg("F2"), ours, "the other laptop was switched off"));
        assertThat(kinds()).isEmpty();
        s.expect("Dan: on a manifest");
        closedElsewhere();
        assertThat(kinds()).containsExactly(ConflictKind.SEALED_TWICE);
    }

    @Test
    void twoThatHoldOneLegAreSettledByADutyOfficer() {
        NodeId other = new NodeId("gate-2");
        s.open("F2").elsewhere(new CustodyTaken(s.leg("F2"), other));
        assertThat(kinds()).containsExactly(ConflictKind.CUSTODY_TWICE);
        s.does(new ReplaceCustodian(s.leg("F2"), other, new NodeId("gate-1"), "they misheard"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void onePersonScannedTwiceOntoOneLeg() {
        s.register("Danny", "1970-01-01").checkIn("Danny").band("Danny");
        s.open("F2").board("F2", "Dan");
        boardedElsewhere("Danny", "F2");
        s.elsewhere(new FoundOne(s.person("Dan"), s.person("Danny"), Note.NONE));
        assertThat(kinds()).containsExactly(ConflictKind.ONE_TWICE_ABOARD);
        explain("Dan", ConflictKind.ONE_TWICE_ABOARD);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void twoBirthDatesOfSomebodyAtTheGateAreSettledByACorrection() {
        Details other = born("1980-05-05");
        s.elsewhere(new PersonRegistered(s.person("Dan"), Scenario.LIST, other));
        assertThat(kinds()).containsExactly(ConflictKind.BIRTHS_DIFFER);
        s.does(new CorrectDetails(s.person("Dan"), other, List.of(), new Note("passport seen")));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aDocumentThatSaysAnotherBirthThanAListIsAConflictUntilSomebodyDecides() {
        read("Dan", "1970-01-01");
        read("Cyr", "1985-05-??");
        assertThat(kinds()).isEmpty();
        read("Dan", "1971-01-01");
        assertThat(kinds()).containsExactly(ConflictKind.BIRTHS_DIFFER);
        s.does(
                new CorrectDetails(
                        s.person("Dan"), born("1971-01-01"), List.of(), new Note("mistyped")));
        assertThat(kinds()).isEmpty();
        read("Dan", "1972-01-01");
        assertThat(kinds()).containsExactly(ConflictKind.BIRTHS_DIFFER);
        s.does(new WithdrawIdentity(s.person("Dan"), new Note("his brother's passport")));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aDocumentFillsInWhatNobodyKnewAndRegistersNobody() {
        s.register("Eva", "").checkIn("Eva");
        read("Eva", "1999-12-31");
        assertThat(Person.get(s.view(), s.person("Eva")).details().born())
                .isEqualTo(BirthDate.parse("1999-12-31"));
        s.does(new WithdrawIdentity(s.person("Eva"), new Note("not hers")));
        assertThat(Person.get(s.view(), s.person("Eva")).details().born())
                .isEqualTo(BirthDate.UNKNOWN);
        PersonId nobody = new PersonId(77);
        s.elsewhere(
                new DocumentRead(
                        nobody,
                        PASSPORT,
                        born("").name(),
                        BirthDate.UNKNOWN,
                        Sex.MALE,
                        Optional.empty()));
        assertThat(Person.find(s.view(), nobody)).isEmpty();
        s.elsewhere(new PersonRegistered(nobody, Scenario.LIST, born("")));
        assertThat(Person.get(s.view(), nobody).details().sex()).isEqualTo(Sex.MALE);
    }

    private void read(String name, String born) {
        s.does(
                new ReadDocument(
                        s.person(name),
                        PASSPORT,
                        new PersonName(name, "", ""),
                        BirthDate.parse(born),
                        Sex.UNKNOWN,
                        Optional.of(new Nationality("FRA")),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Details born(String date) {
        return new Details(
                new PersonName("Dan", "", ""),
                BirthDate.parse(date),
                Sex.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }

    private void boardedElsewhere(String name, String leg) {
        s.elsewhere(new Boarded(s.person(name), s.leg(leg), Seating.SEAT));
    }

    private void closedElsewhere() {
        s.elsewhere(new ManifestClosed(s.leg("F2"), List.of(), Seal.over(s.leg("F2"), List.of())));
    }

    private void explain(String name, ConflictKind kind) {
        s.does(new ExplainForPerson(s.person(name), kind, new Note("asked the crew")));
    }

    private List<ConflictKind> kinds() {
        return Conflict.listAll(s.view()).stream().map(Conflict::kind).toList();
    }
}
