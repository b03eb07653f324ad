package org.muster.testkit.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.CampaignFact.LanguageChosen;
import org.muster.core.citizen.CitizenCommand.ChangeWish;
import org.muster.core.citizen.CitizenCommand.ConfirmSituation;
import org.muster.core.citizen.CitizenCommand.GiveContacts;
import org.muster.core.citizen.CitizenCommand.ReplacePin;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.CitizenRefusal;
import org.muster.core.citizen.Family;
import org.muster.core.citizen.PinCheck;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.movement.Seating;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterRefusal;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestRefusal;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.testkit.Scenario;

/** A family tells what it wants, and what becomes of it. */
class FamilyTest {
    private static final Source OWN_PAGE = new Source(Source.Kind.FORM, "own page");
    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 9

            person | born       | nationality | at
            Gus    | 1973-01-01 | FRA         | list
            """;

    private final Scenario s = Scenario.draw(WORLD);

    private TellUs tell(Wish wish, String... names) {
        List<FamilyMember> family =
                List.of(names).stream()
                        .map(name ->
                                new FamilyMember(
                                        Details.ofName(new PersonName(name, "", "")),
                                        name.equals("Old") ? List.of(Need.WHEELCHAIR) : List.of()))
                        .toList();
        return new TellUs(
                family,
                wish,
                new Consent("v1", s.now(), Consent.Way.FORM),
                OWN_PAGE,
                new Note("Plateau, near the school"),
                Note.NONE,
                new Note("we have a car"),
                new PinCheck("first"),
                "ar");
    }

    private RequestId told(Wish wish, String... names) {
        return s.give(tell(wish, names)).stream()
                .filter(FamilyTold.class::isInstance)
                .map(fact -> ((FamilyTold) fact).reference())
                .findFirst()
                .orElseThrow();
    }

    private Family family(RequestId reference) {
        return Family.find(s.viewNow(), reference).orElseThrow();
    }

    private AccountState state(PersonId person) {
        return new Accounts(s.viewNow()).get(person).state();
    }

    @Test
    void aFamilyThatWantsToLeaveHasARequestOfTheSameReference() {
        List<Fact> facts = s.give(tell(Wish.LEAVE, "Awa", "Old"));
        assertThat(facts.getFirst()).isInstanceOf(RequestMade.class);
        RequestId reference = ((RequestMade) facts.getFirst()).request();
        Family family = family(reference);
        assertThat(family.findRequest(s.viewNow()).orElseThrow().members())
                .isEqualTo(family.members())
                .hasSize(2);
        assertThat(family.members()).allMatch(one -> state(one) == AccountState.WANTS_OUT);
        assertThat(Needs.of(s.viewNow(), family.members().getLast()))
                .containsExactly(Need.WHEELCHAIR);
        assertThat(Person.get(s.viewNow(), family.person()).presence().orElseThrow().presence())
                .isEqualTo(Presence.HERE);
        assertThat(Person.get(s.viewNow(), family.person()).household()).isPresent();
        assertThat(family.place()).isEqualTo(new Note("Plateau, near the school"));
    }

    @Test
    void whoStaysOrIsOutDeclaresItForAll() {
        Family stays = family(told(Wish.STAY, "Awa", "Old"));
        assertThat(stays.members()).allMatch(one -> state(one) == AccountState.STAYS);
        assertThat(Needs.of(s.viewNow(), stays.members().getLast()))
                .containsExactly(Need.WHEELCHAIR);
        assertThat(stays.findRequest(s.viewNow())).isEmpty();
        Family out = family(told(Wish.LEFT_ALONE, "Bo"));
        assertThat(state(out.person())).isEqualTo(AccountState.LEFT_ALONE);
        assertThat(Person.get(s.viewNow(), out.person()).presence().orElseThrow().presence())
                .isEqualTo(Presence.AWAY);
        assertThat(state(family(told(Wish.ABROAD, "Cy")).person())).isEqualTo(AccountState.ABROAD);
    }

    @Test
    void aWishChangesBothWays() {
        RequestId reference = told(Wish.STAY, "Awa", "Old");
        s.refusing(CitizenRefusal.SAME_WISH).does(new ChangeWish(reference, Wish.STAY, OWN_PAGE));
        s.does(new ChangeWish(reference, Wish.LEAVE, OWN_PAGE));
        assertThat(family(reference).wish()).isEqualTo(Wish.LEAVE);
        assertThat(family(reference).members())
                .allMatch(one -> state(one) == AccountState.WANTS_OUT);
        s.refusing(CitizenRefusal.SAME_WISH).does(new ChangeWish(reference, Wish.LEAVE, OWN_PAGE));
        s.does(new ChangeWish(reference, Wish.LEFT_ALONE, OWN_PAGE));
        assertThat(family(reference).members())
                .allMatch(one -> state(one) == AccountState.LEFT_ALONE);
        assertThat(family(reference).findRequest(s.viewNow()).orElseThrow().withdrawn()).isTrue();
        s.does(new ChangeWish(reference, Wish.STAY, OWN_PAGE));
        s.refusing(CitizenRefusal.SAME_WISH).does(new ChangeWish(reference, Wish.STAY, OWN_PAGE));
        assertThat(state(family(reference).person())).isEqualTo(AccountState.STAYS);
    }

    @Test
    void whoWithdrewAsksAnewUnderTheSameReferenceAndNobodyTwice() {
        RequestId reference = told(Wish.LEAVE, "Awa", "Old");
        s.does(new ChangeWish(reference, Wish.STAY, OWN_PAGE));
        s.later(Duration.ofHours(1));
        s.does(new ChangeWish(reference, Wish.LEAVE, OWN_PAGE));
        Family family = family(reference);
        Request request = family.findRequest(s.viewNow()).orElseThrow();
        assertThat(request.members()).isEqualTo(family.members());
        assertThat(request.offer()).isEmpty();
        assertThat(request.asked().party().getLast().needs()).containsExactly(Need.WHEELCHAIR);
        assertThat(family.members()).allMatch(one -> state(one) == AccountState.WANTS_OUT);
        assertThat(Request.listOpen(s.viewNow(), family.person())).containsExactly(request);
        assertThat(family.pin()).isEqualTo(new PinCheck("first"));
    }

    @Test
    void whomAnOfficerWithdrewCanAskAnewThoughTheWishWasTheSame() {
        RequestId reference = told(Wish.LEAVE, "Awa");
        s.does(new WithdrawRequest(reference, List.of()));
        assertThat(state(family(reference).person())).isEqualTo(AccountState.CONTACTED);
        s.does(new ChangeWish(reference, Wish.LEAVE, OWN_PAGE));
        assertThat(state(family(reference).person())).isEqualTo(AccountState.WANTS_OUT);
    }

    @Test
    void whoWaitsCanChangeTheirWishWhenAnotherIsAboard() {
        RequestId reference = told(Wish.LEAVE, "Awa", "Old");
        List<PersonId> members = family(reference).members();
        s.elsewhere(new Boarded(members.getLast(), s.leg("F1"), Seating.SEAT));
        s.does(new ChangeWish(reference, Wish.STAY, OWN_PAGE));
        assertThat(state(members.getFirst())).isEqualTo(AccountState.STAYS);
        assertThat(state(members.getLast())).isEqualTo(AccountState.MANIFESTED);
    }

    @Test
    void whatTheOthersConfirmCallsNobodyBackWhoWentAnotherWay() {
        RequestId reference = told(Wish.ABROAD, "Awa", "Old");
        List<PersonId> members = family(reference).members();
        s.does(new DeclareIntent(List.of(members.getLast()), Intent.STAYS, Scenario.LIST, s.now()));
        s.later(Duration.ofHours(1));
        s.does(new ConfirmSituation(reference, Note.NONE, OWN_PAGE));
        assertThat(state(members.getFirst())).isEqualTo(AccountState.ABROAD);
        assertThat(state(members.getLast())).isEqualTo(AccountState.STAYS);
    }

    @Test
    void whatTheyConfirmIsHeardAndWhereTheyAreNow() {
        RequestId reference = told(Wish.LEAVE, "Awa");
        Instant before = family(reference).heard();
        s.later(Duration.ofHours(5));
        s.does(new ConfirmSituation(reference, Note.NONE, OWN_PAGE));
        assertThat(family(reference).heard()).isAfter(before);
        assertThat(family(reference).place()).isEqualTo(new Note("Plateau, near the school"));
        s.does(new ConfirmSituation(reference, new Note("at my uncle's"), OWN_PAGE));
        assertThat(family(reference).place()).isEqualTo(new Note("at my uncle's"));
    }

    @Test
    void theyAreReachedWhereTheySayLast() {
        RequestId reference = told(Wish.LEAVE, "Awa");
        PersonId person = family(reference).person();
        s.does(new GiveContacts(reference, List.of(phone("+22790000001"))));
        s.does(new GiveContacts(reference, List.of(phone("+22790000002"))));
        assertThat(Person.get(s.viewNow(), person).details().contacts())
                .containsExactly(phone("+22790000002"));
        assertThat(Person.get(s.viewNow(), person).details().name().family()).isEqualTo("Awa");
    }

    /** A list knows the same person, and how to reach them. */
    @Test
    void whatOthersSaidOfHowToReachThemIsNeitherShownNorReplaced() {
        RequestId reference = told(Wish.LEAVE, "Awa");
        PersonId person = family(reference).person();
        s.does(new GiveContacts(reference, List.of(phone("+22790000001"))));
        PersonId gus = s.person("Gus");
        s.does(
                new CorrectDetails(
                        gus,
                        Details.ofName(new PersonName("Gus", "", ""))
                                .withContacts(List.of(phone("+33100000000"))),
                        List.of(),
                        new Note("as the list has it")));
        s.does(new Find(person, gus, Finding.ONE, new Note("asked them")));
        assertThat(family(reference).contacts(s.viewNow())).containsExactly(phone("+22790000001"));
        for (String number : List.of("+22790000002", "+22790000003")) {
            s.does(new GiveContacts(reference, List.of(phone(number))));
            assertThat(family(reference).contacts(s.viewNow())).containsExactly(phone(number));
            assertThat(Person.get(s.viewNow(), person).details().contacts())
                    .containsExactly(phone(number), phone("+33100000000"));
        }
    }

    private static ContactPoint phone(String number) {
        return new ContactPoint(ContactPoint.Channel.PHONE, number);
    }

    @Test
    void aReplacedPinIsRecognisedAndTheOneBeforeIsNot() {
        RequestId reference = told(Wish.STAY, "Awa");
        s.does(new ReplacePin(reference, new PinCheck("second")));
        assertThat(family(reference).pin()).isEqualTo(new PinCheck("second"));
    }

    @Test
    void theLanguageInWhichTheyToldIsTheirs() {
        RequestId reference = told(Wish.LEAVE, "Awa", "Bo");
        assertThat(
                        s.view()
                                .history(Family.find(s.view(), reference).orElseThrow().person())
                                .findLast(LanguageChosen.class))
                .map(LanguageChosen::language)
                .contains("ar");
    }

    @Test
    void withoutConsentOrAnybodyNothingIsTakenIn() {
        TellUs nobody = tell(Wish.STAY);
        s.refusing(RegisterRefusal.NOBODY).does(nobody);
        TellUs asked = tell(Wish.LEAVE, "Awa");
        s.refusing(RequestRefusal.NO_CONSENT)
                .does(
                        new TellUs(
                                asked.family(),
                                asked.wish(),
                                new Consent("", s.now(), Consent.Way.FORM),
                                asked.source(),
                                asked.place(),
                                asked.company(),
                                asked.note(),
                                asked.pin(),
                                asked.language()));
    }
}
