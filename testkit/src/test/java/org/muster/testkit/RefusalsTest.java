package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.Scenario.LIST;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinRefusal;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RequestId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateRefusal;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestRefusal;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementRefusal;
import org.muster.core.movement.Seating;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterCommand.WithdrawDeath;
import org.muster.core.register.RegisterRefusal;
import org.muster.core.register.Sex;
import org.muster.core.request.Consent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.request.RequestRefusal;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;

/** Each reason to say no is given when it should be, alone, and can be read. */
class RefusalsTest {

    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 1
            F2  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | band
            Bo     | 2019-09-01 | FRA         | Diallo    | band
            Dan    | 1970-01-01 | CHN         |           | band
            Eve    | 1971-01-01 | CHN         |           | gate
            Fay    | 1972-01-01 | FRA         |           | asked
            Gus    | 1973-01-01 | FRA         |           | list
            """;

    private static final PersonId NOBODY = new PersonId(5);
    private static final Note REASON = new Note("because");
    private static final Consent CONSENT =
            new Consent("v1", RandomOperation.START, Consent.Way.CALL);

    private final Map<RefusalCode, Consumer<Scenario>> cases = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> eachIsGivenWhenItShould() {
        listCases();
        return cases.entrySet().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.getKey().code() + " " + one.getKey(),
                                () -> one.getValue().accept(Scenario.draw(WORLD))));
    }

    @Test
    void noneIsWithoutItsCase() {
        listCases();
        assertThat(listCodes()).isNotEmpty().allMatch(cases::containsKey, "has a case");
    }

    @Test
    void codesAreUniqueAndSentencesComplete() {
        List<RefusalCode> codes = listCodes();
        assertThat(codes.stream().map(RefusalCode::code)).doesNotHaveDuplicates();
        assertThat(codes)
                .allMatch(code -> code.code().matches("[A-Z]{3}-\\d{3}"), "a code")
                .allMatch(code -> code.sentence().endsWith("."), "a sentence")
                .allMatch(code -> code.wayOut().endsWith("."), "a way out");
    }

    @Test
    void aValueThatLooksLikeAPlaceStaysWhatWasTyped() {
        Refusal refusal =
                Refusal.of(BulletinRefusal.NO_SUCH_FIGURE, "body", "en", "{2}", "carried");
        assertThat(refusal.sentence()).contains("the figure {2},");
    }

    private static List<RefusalCode> listCodes() {
        List<RefusalCode> codes = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("org.muster.core").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .forEach(type -> codes.addAll(constants(type.reflect())));
        return codes;
    }

    private static List<RefusalCode> constants(Class<?> type) {
        return Stream.of(type.asSubclass(RefusalCode.class).getEnumConstants())
                .map(RefusalCode.class::cast)
                .toList();
    }

    private void listCases() {
        operation();
        register();
        request();
        offers();
        movement();
        gate();
        boarding();
        manifest();
        bulletin();
        words();
    }

    private void when(RefusalCode code, Consumer<Scenario> given) {
        cases.put(code, given);
    }

    private void operation() {
        when(
                OperationRefusal.ALREADY_OPEN,
                s ->
                        s.refusing(OperationRefusal.ALREADY_OPEN)
                                .does(new OpenOperation(Scenario.ID, planOf(s))));
        when(
                OperationRefusal.NOT_OPEN,
                s ->
                        s.refusing(OperationRefusal.NOT_OPEN)
                                .does(new ChangePhase(new OperationId("other"), Phase.ALERT, "")));
        when(
                OperationRefusal.SAME_PHASE,
                s ->
                        s.refusing(OperationRefusal.SAME_PHASE)
                                .does(new ChangePhase(Scenario.ID, Phase.WATCH, "")));
        when(
                OperationRefusal.PHASE_NEEDS_REASON,
                s ->
                        s.does(new ChangePhase(Scenario.ID, Phase.ALERT, ""))
                                .refusing(OperationRefusal.PHASE_NEEDS_REASON)
                                .does(new ChangePhase(Scenario.ID, Phase.CLOSED, " ")));
        when(
                OperationRefusal.BLANK,
                s -> s.refusing(OperationRefusal.BLANK).does(journal(s, " ", Duration.ZERO)));
        when(
                OperationRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(OperationRefusal.IN_THE_FUTURE)
                                .does(journal(s, "a crowd", Duration.ofHours(1))));
    }

    private static org.muster.core.operation.OperationPlan planOf(Scenario s) {
        return OperationState.find(s.view(), Scenario.ID).orElseThrow().plan();
    }

    private static KeepJournal journal(Scenario s, String text, Duration ahead) {
        return new KeepJournal(
                Scenario.ID,
                JournalKind.NOTE,
                text,
                "radio",
                s.now().plus(ahead),
                OptionalInt.empty());
    }

    private void register() {
        when(
                RegisterRefusal.NO_SUCH_PERSON,
                s ->
                        s.refusing(RegisterRefusal.NO_SUCH_PERSON)
                                .does(new RecordDeath(NOBODY, LIST, Note.NONE)));
        when(
                RegisterRefusal.NOBODY,
                s -> {
                    s.refusing(RegisterRefusal.NOBODY).does(new RegisterPersons(LIST, List.of()));
                    s.open("F1").refusing(RegisterRefusal.NOBODY).board("F1");
                    s.refusing(RegisterRefusal.NOBODY).offLoad("F1");
                });
        when(
                RegisterRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(RegisterRefusal.IN_THE_FUTURE)
                                .does(
                                        new RecordPresence(
                                                s.persons("Gus"),
                                                Presence.HERE,
                                                s.now().plusSeconds(3600),
                                                LIST)));
        when(
                RegisterRefusal.REASON_NEEDED,
                s ->
                        s.refusing(RegisterRefusal.REASON_NEEDED)
                                .does(
                                        new CorrectDetails(
                                                s.person("Gus"), details("Gus"), Note.NONE)));
        when(
                RegisterRefusal.NOT_IN_HOUSEHOLD,
                s ->
                        s.refusing(RegisterRefusal.NOT_IN_HOUSEHOLD)
                                .does(
                                        new LeaveHousehold(
                                                s.person("Dan"), s.household("Diallo"), REASON)));
        when(
                RegisterRefusal.NOT_DEAD,
                s ->
                        s.refusing(RegisterRefusal.NOT_DEAD)
                                .does(new WithdrawDeath(s.person("Dan"), REASON)));
        when(
                RegisterRefusal.ALREADY_DEAD,
                s ->
                        s.does(new RecordDeath(s.person("Dan"), LIST, Note.NONE))
                                .refusing(RegisterRefusal.ALREADY_DEAD)
                                .does(new RecordDeath(s.person("Dan"), LIST, Note.NONE)));
        when(
                RegisterRefusal.BORN_IN_THE_FUTURE,
                s -> {
                    Details unborn =
                            new Details(
                                    new PersonName("Unborn", "", ""),
                                    BirthDate.of(LocalDate.of(2999, 1, 1)),
                                    Sex.UNKNOWN,
                                    List.of(),
                                    List.of(),
                                    List.of());
                    s.refusing(RegisterRefusal.BORN_IN_THE_FUTURE)
                            .does(
                                    new RegisterPersons(
                                            LIST,
                                            List.of(new NewPerson(unborn, Presence.UNKNOWN))));
                    s.refusing(RegisterRefusal.BORN_IN_THE_FUTURE)
                            .does(
                                    new AskForFamily(
                                            List.of(new FamilyMember(unborn, List.of())),
                                            CONSENT,
                                            LIST,
                                            Note.NONE));
                });
    }

    private static Details details(String name) {
        return Details.ofName(new PersonName(name, "", ""));
    }

    private void request() {
        when(
                RequestRefusal.NO_SUCH_REQUEST,
                s ->
                        s.refusing(RequestRefusal.NO_SUCH_REQUEST)
                                .does(new SetOut(new RequestId(5), s.now())));
        when(
                RequestRefusal.NO_CONSENT,
                s -> {
                    Consent none = new Consent(" ", s.now(), Consent.Way.CALL);
                    s.refusing(RequestRefusal.NO_CONSENT).does(asks(s, "Gus", none));
                });
        when(
                RequestRefusal.WITHDRAWN,
                s ->
                        s.does(new WithdrawRequest(s.request("Fay"), List.of()))
                                .expect("Fay: contacted")
                                .refusing(RequestRefusal.WITHDRAWN)
                                .does(new SetOut(s.request("Fay"), s.now())));
        when(
                RequestRefusal.NOT_IN_PARTY,
                s ->
                        s.refusing(RequestRefusal.NOT_IN_PARTY)
                                .does(new WithdrawRequest(s.request("Fay"), s.persons("Gus"))));
        when(
                RequestRefusal.ALREADY_CARRIED,
                s ->
                        s.open("F1")
                                .board("F1", "Dan")
                                .refusing(RequestRefusal.ALREADY_CARRIED)
                                .does(asks(s, "Dan", CONSENT)));
        when(
                RequestRefusal.ALREADY_ASKED,
                s -> s.refusing(RequestRefusal.ALREADY_ASKED).does(asks(s, "Fay", CONSENT)));
        when(
                RequestRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(RequestRefusal.IN_THE_FUTURE)
                                .does(new SetOut(s.request("Fay"), s.now().plusSeconds(3600))));
    }

    private static MakeRequest asks(Scenario s, String name, Consent consent) {
        PersonId person = s.person(name);
        return new MakeRequest(
                person, List.of(new PartyMember(person, List.of())), consent, LIST, Note.NONE);
    }

    private void offers() {
        when(
                RequestRefusal.NO_OFFER,
                s ->
                        s.does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(3600)))
                                .expect("Fay: offered a seat")
                                .refusing(RequestRefusal.NO_OFFER)
                                .does(new AnswerOffer(s.request("Fay"), s.leg("F2"), true)));
        when(
                RequestRefusal.OFFER_IN_THE_PAST,
                s ->
                        s.refusing(RequestRefusal.OFFER_IN_THE_PAST)
                                .does(new OfferSeat(s.request("Fay"), s.leg("F1"), s.now())));
        when(
                RequestRefusal.LEG_NOT_OPEN,
                s ->
                        s.open("F1")
                                .shut("F1")
                                .refusing(RequestRefusal.LEG_NOT_OPEN)
                                .does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(3600))));
    }

    private void movement() {
        when(
                MovementRefusal.NO_SUCH_LEG,
                s -> s.refusing(MovementRefusal.NO_SUCH_LEG).does(new OpenBoarding(new LegId(5))));
        when(
                MovementRefusal.WRONG_STATE,
                s -> s.refusing(MovementRefusal.WRONG_STATE).depart("F1"));
        when(
                MovementRefusal.LABEL_TAKEN,
                s ->
                        s.refusing(MovementRefusal.LABEL_TAKEN)
                                .does(new PlanLeg(s.legPlan("f1", "out", Capacities.UNKNOWN))));
        when(
                MovementRefusal.BLANK,
                s ->
                        s.refusing(MovementRefusal.BLANK)
                                .does(new PlanLeg(s.legPlan(" ", "out", Capacities.UNKNOWN))));
        when(
                MovementRefusal.REASON_NEEDED,
                s ->
                        s.refusing(MovementRefusal.REASON_NEEDED)
                                .does(new CancelLeg(s.leg("F1"), " ")));
        when(
                MovementRefusal.IN_THE_FUTURE,
                s ->
                        s.open("F1")
                                .shut("F1")
                                .refusing(MovementRefusal.IN_THE_FUTURE)
                                .does(new DepartLeg(s.leg("F1"), s.now().plusSeconds(3600))));
        when(
                MovementRefusal.BEFORE_DEPARTURE,
                s ->
                        s.open("F1")
                                .shut("F1")
                                .depart("F1")
                                .refusing(MovementRefusal.BEFORE_DEPARTURE)
                                .does(new ArriveLeg(s.leg("F1"), s.now().minusSeconds(3600))));
        when(
                MovementRefusal.SMALLER_THAN_LOAD,
                s ->
                        s.open("F2")
                                .board("F2", "Awa", "Bo")
                                .refusing(MovementRefusal.SMALLER_THAN_LOAD)
                                .does(
                                        new ReplanLeg(
                                                s.leg("F2"),
                                                s.legPlan("F2", "out", Capacities.ofSeats(1)),
                                                "smaller aircraft")));
    }

    private void gate() {
        when(
                GateRefusal.NOT_AT_GATE,
                s ->
                        s.refusing(GateRefusal.NOT_AT_GATE)
                                .does(new GiveBand(s.person("Fay"), new Band("FREE1"))));
        when(
                GateRefusal.ALREADY_AT_GATE,
                s -> s.refusing(GateRefusal.ALREADY_AT_GATE).checkIn("Eve"));
        when(
                GateRefusal.BAND_TAKEN,
                s ->
                        s.refusing(GateRefusal.BAND_TAKEN)
                                .does(new GiveBand(s.person("Eve"), s.bandOf("Dan"))));
        when(
                GateRefusal.DEAD,
                s ->
                        s.does(new RecordDeath(s.person("Gus"), LIST, Note.NONE))
                                .refusing(GateRefusal.DEAD)
                                .checkIn("Gus"));
        when(
                GateRefusal.BLANK,
                s -> s.refusing(GateRefusal.BLANK).does(new CheckIn(s.persons("Gus"), " ")));
        when(
                GateRefusal.SIGNER_NEEDED,
                s ->
                        s.refusing(GateRefusal.SIGNER_NEEDED)
                                .does(
                                        new SignSplit(
                                                s.household("Diallo"),
                                                s.leg("F1"),
                                                " ",
                                                "surgery")));
        when(
                GateRefusal.NO_SUCH_HOUSEHOLD,
                s ->
                        s.refusing(GateRefusal.NO_SUCH_HOUSEHOLD)
                                .does(
                                        new SignSplit(
                                                new HouseholdId(5), s.leg("F1"), "Consul", "why")));
    }

    private void boarding() {
        when(
                GateRefusal.NO_BAND,
                s -> s.open("F2").refusing(GateRefusal.NO_BAND).board("F2", "Eve"));
        when(
                GateRefusal.LIMIT_PASSED,
                s -> s.open("F1").refusing(GateRefusal.LIMIT_PASSED).board("F1", "Awa", "Bo"));
        when(
                GateRefusal.LAP_TOO_OLD,
                s -> s.open("F2").refusing(GateRefusal.LAP_TOO_OLD).board("F2", "Awa", "Bo:lap"));
        when(
                GateRefusal.HOUSEHOLD_SPLIT,
                s -> s.open("F2").refusing(GateRefusal.HOUSEHOLD_SPLIT).board("F2", "Awa"));
        when(
                GateRefusal.ABOARD_ELSEWHERE,
                s ->
                        s.open("F1")
                                .open("F2")
                                .board("F1", "Dan")
                                .refusing(GateRefusal.ABOARD_ELSEWHERE)
                                .board("F2", "Dan"));
        when(
                GateRefusal.NOT_ABOARD,
                s -> s.open("F2").refusing(GateRefusal.NOT_ABOARD).offLoad("F2", "Dan"));
        when(
                GateRefusal.REASON_NEEDED,
                s ->
                        s.open("F2")
                                .board("F2", "Dan")
                                .refusing(GateRefusal.REASON_NEEDED)
                                .does(new OffLoad(s.leg("F2"), s.persons("Dan"), Note.NONE)));
    }

    private void manifest() {
        when(
                ManifestRefusal.ALREADY_ON,
                s ->
                        shutWithDan(s)
                                .refusing(ManifestRefusal.ALREADY_ON)
                                .correct("F2", Change.ADDED, "Dan"));
        when(
                ManifestRefusal.NOT_ON,
                s ->
                        shutWithDan(s)
                                .refusing(ManifestRefusal.NOT_ON)
                                .correct("F2", Change.REMOVED, "Eve"));
        when(
                ManifestRefusal.REASON_NEEDED,
                s ->
                        shutWithDan(s)
                                .refusing(ManifestRefusal.REASON_NEEDED)
                                .does(
                                        new CorrectManifest(
                                                s.leg("F2"),
                                                s.person("Eve"),
                                                Change.ADDED,
                                                Seating.SEAT,
                                                Note.NONE)));
        when(
                ManifestRefusal.CARRIED_ELSEWHERE,
                s -> {
                    shutWithDan(s).open("F1").shut("F1");
                    s.refusing(ManifestRefusal.CARRIED_ELSEWHERE)
                            .correct("F1", Change.ADDED, "Dan");
                    s.does(new RecordDeath(s.person("Dan"), LIST, Note.NONE));
                    s.refusing(ManifestRefusal.CARRIED_ELSEWHERE)
                            .correct("F1", Change.ADDED, "Dan");
                });
    }

    private static Scenario shutWithDan(Scenario s) {
        return s.open("F2").board("F2", "Dan").shut("F2");
    }

    private void bulletin() {
        when(
                BulletinRefusal.NO_SUCH_BULLETIN,
                s ->
                        s.refusing(BulletinRefusal.NO_SUCH_BULLETIN)
                                .does(new ApproveBulletin(new BulletinId(5))));
        when(
                BulletinRefusal.WRONG_STATE,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.WRONG_STATE).does(new PublishBulletin(id));
                    s.as("second").does(new ApproveBulletin(id)).does(new PublishBulletin(id));
                    s.refusing(BulletinRefusal.WRONG_STATE).does(new AbandonBulletin(id, "no"));
                    s.refusing(BulletinRefusal.WRONG_STATE)
                            .does(
                                    new ReviseBulletin(
                                            Scenario.ID, id, List.of(text("Other words"))));
                });
        when(
                BulletinRefusal.OWN_APPROVAL,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.OWN_APPROVAL).does(new ApproveBulletin(id));
                    s.as("second")
                            .does(new ReviseBulletin(Scenario.ID, id, List.of(text("Better"))));
                    s.refusing(BulletinRefusal.OWN_APPROVAL).does(new ApproveBulletin(id));
                    s.as("third").does(new ApproveBulletin(id));
                });
        when(
                BulletinRefusal.NO_TALLY,
                s ->
                        s.refusing(BulletinRefusal.NO_TALLY)
                                .does(
                                        new DraftBulletin(
                                                Scenario.ID,
                                                List.of(),
                                                Basis.COUNTED,
                                                s.now(),
                                                List.of(text("Words")))));
        when(
                BulletinRefusal.NOT_YET,
                s ->
                        s.refusing(BulletinRefusal.NOT_YET)
                                .does(
                                        new DraftBulletin(
                                                Scenario.ID,
                                                List.of(CountingRule.CARRIED),
                                                Basis.COUNTED,
                                                s.now().plusSeconds(3600),
                                                List.of(text("Words")))));
        when(
                BulletinRefusal.REASON_NEEDED,
                s -> {
                    BulletinId id = drafted(s);
                    s.refusing(BulletinRefusal.REASON_NEEDED).does(new AbandonBulletin(id, " "));
                });
    }

    private static BulletinId drafted(Scenario s) {
        return s.give(draft(s, text("{carried} people"))).stream()
                .flatMap(fact ->
                        fact instanceof BulletinDrafted drafted
                                ? Stream.of(drafted.bulletin())
                                : Stream.of())
                .findFirst()
                .orElseThrow();
    }

    private static BulletinText text(String brief) {
        return new BulletinText("en", "Evacuation", "As of {asOf}", brief);
    }

    private static DraftBulletin draft(Scenario s, BulletinText... texts) {
        return new DraftBulletin(
                Scenario.ID, List.of(CountingRule.CARRIED), Basis.COUNTED, s.now(), List.of(texts));
    }

    private void words() {
        draftRefused(BulletinRefusal.TYPED_DIGITS, text("992 people"));
        draftRefused(BulletinRefusal.NO_SUCH_FIGURE, text("{asked} people"));
        draftRefused(BulletinRefusal.TOO_LONG, text("x".repeat(281)));
        draftRefused(BulletinRefusal.EMPTY_TEXT, text(" "));
        draftRefused(BulletinRefusal.NO_TEXT);
        draftRefused(BulletinRefusal.LANGUAGE_TWICE, text("Words"), text("Words"));
    }

    private void draftRefused(BulletinRefusal code, BulletinText... texts) {
        when(code, s -> s.refusing(code).does(draft(s, texts)));
    }

    @Test
    void aRefusedCommandLeavesNothing() {
        Scenario s = Scenario.draw(WORLD);
        long before = s.view().size();
        s.refusing(RegisterRefusal.NO_SUCH_PERSON)
                .does(new CheckIn(List.of(s.person("Gus"), NOBODY), "shed"));
        assertThat(s.view().size()).isEqualTo(before);
        assertThat(Person.find(s.view(), NOBODY)).isEqualTo(Optional.empty());
    }
}
