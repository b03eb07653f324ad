package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.Scenario.ID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Band;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FormId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateRefusal;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.station.FormLine;
import org.muster.core.station.FormRest;
import org.muster.core.station.Progress;
import org.muster.core.station.Station;
import org.muster.core.station.StationCommand.ConfirmMinor;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationCommand.PassStation;
import org.muster.core.station.StationCommand.PlanStations;
import org.muster.core.station.StationFact.FormKeyed;
import org.muster.core.station.StationFact.FormNoted;
import org.muster.core.station.StationMode;
import org.muster.core.station.StationOutcome;
import org.muster.core.station.StationRefusal;
import org.muster.testkit.Scenario;

/** People go through the stations of a control centre, in the long way and in the short one. */
class StationTest {
    private static final String SHED =
            """
            leg | leads | belted
            F1  | out   | 9
            F2  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | asked
            Bo     | 2019-09-01 | FRA         | Diallo    | asked
            Dan    | 1970-01-01 | CHN         |           | asked
            Ida    | 2012-05-01 | FRA         |           | asked
            """;

    private final Scenario s = Scenario.draw(SHED);

    @Test
    void theFullWayAndTheShortWayEndInTheSameManifest() {
        s.open("F1").open("F2");
        plan(StationMode.FULL);
        s.does(pass(Station.RECEPTION, "Dan"))
                .does(
                        new Identify(
                                s.person("Dan"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .does(pass(Station.SEARCH, "Dan"))
                .does(pass(Station.MEDICAL, "Dan"))
                .does(pass(Station.REGISTRATION, "Dan"))
                .refusing(GateRefusal.NO_BAND)
                .board("F1", "Dan")
                .band("Dan")
                .board("F1", "Dan")
                .does(pass(Station.BOARDING, "Dan"));
        assertThat(progress("Dan").findNext()).isEmpty();

        plan(StationMode.HOSTILE);
        s.does(pass(Station.ELIGIBILITY, "Awa", "Bo"))
                .does(pass(Station.WEAPONS_CHECK, "Awa", "Bo"))
                .board("F2", "Awa", "Bo")
                .expect("Awa: on a manifest\nDan: on a manifest");
        assertThat(s.legNow("F1").aboard()).hasSize(1);
        assertThat(s.legNow("F2").aboard()).hasSize(2);
    }

    @Test
    void aFamilyGoesOnTogetherUnlessSomebodySigns() {
        plan(StationMode.HOSTILE);
        s.does(pass(Station.ELIGIBILITY, "Awa", "Bo"))
                .refusing(GateRefusal.HOUSEHOLD_SPLIT)
                .does(pass(Station.WEAPONS_CHECK, "Awa"))
                .does(hold(Station.WEAPONS_CHECK, "Bo"))
                .refusing(GateRefusal.HOUSEHOLD_SPLIT)
                .does(pass(Station.WEAPONS_CHECK, "Awa"))
                .does(new SignSplit(s.household("Diallo"), s.leg("F1"), "Consul Synth", "surgery"))
                .does(pass(Station.WEAPONS_CHECK, "Awa"));
        assertThat(progress("Bo").findHeld().orElseThrow().station())
                .isEqualTo(Station.WEAPONS_CHECK);
        assertThat(progress("Awa").findNext()).contains(Station.MANIFEST);
    }

    @Test
    void aMinorAloneNeedsASecondPerson() {
        plan(StationMode.HOSTILE);
        s.refusing(StationRefusal.MINOR_ALONE).does(pass(Station.ELIGIBILITY, "Ida"));
        // whoever confirms by their own account is not the one who sends on
        s.does(new ConfirmMinor(s.person("Ida"), "", new Note("uncle waits in Paris")))
                .refusing(StationRefusal.MINOR_ALONE)
                .does(pass(Station.ELIGIBILITY, "Ida"))
                .as("other")
                .does(pass(Station.ELIGIBILITY, "Ida"));
    }

    @Test
    void aMinorMayBeAnsweredForByName() {
        plan(StationMode.HOSTILE);
        s.does(new ConfirmMinor(s.person("Ida"), "Consul Synth", new Note("aunt in Paris")))
                .does(pass(Station.ELIGIBILITY, "Ida"));
    }

    @Test
    void whoComesAgainStartsAgain() {
        plan(StationMode.HOSTILE);
        s.does(pass(Station.ELIGIBILITY, "Dan"))
                .does(pass(Station.WEAPONS_CHECK, "Dan"))
                .does(
                        new org.muster.core.gate.GateCommand.LeaveGate(
                                s.persons("Dan"), new Note("forgot a bag")))
                .does(pass(Station.ELIGIBILITY, "Dan"));
        assertThat(progress("Dan").findNext()).contains(Station.WEAPONS_CHECK);
    }

    @Test
    void aFormIsKeyedOnceAndCountsAsOfItsOwnTime() {
        Instant written = s.now();
        s.later(Duration.ofHours(9));
        List<Fact> facts =
                s.give(
                        new KeyForm(
                                new FormId(42),
                                "shed",
                                written,
                                List.of(
                                        line("Fatou", Optional.of(new Band("PAPER1"))),
                                        line("Gil", Optional.empty()),
                                        new FormLine(
                                                Optional.of(s.person("Dan")),
                                                Details.ofName(PersonName.erased()),
                                                Optional.empty()))));
        FormKeyed keyed = (FormKeyed) facts.getFirst();
        assertThat(keyed.persons()).hasSize(3).contains(s.person("Dan"));
        assertThat(keyed.persons().stream().map(one -> Person.get(s.view(), one).household()))
                .allMatch(Optional::isPresent)
                .containsOnly(Person.get(s.view(), s.person("Dan")).household());
        assertThat(Bands.findHolder(s.view(), new Band("PAPER1")))
                .contains(keyed.persons().getFirst());
        s.expect("Dan: at the control centre");
        assertThat(s.account("Dan").proof().happened()).isEqualTo(written);
    }

    @Test
    void aFormBringsWhatStandsBesideItsPersons() {
        Instant written = s.now();
        s.later(Duration.ofHours(9));
        FormRest rest =
                new FormRest(
                        Optional.empty(),
                        List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+227 90 00 00 01")),
                        new Note("sister in Lyon"),
                        new Note("grandmother"),
                        true,
                        new Note("A. Clerk"));
        List<Fact> facts =
                s.give(
                        new KeyForm(
                                new FormId(50),
                                "shed",
                                written,
                                List.of(
                                        new FormLine(
                                                Optional.of(s.person("Dan")),
                                                Details.ofName(PersonName.erased()),
                                                Optional.empty(),
                                                List.of(Need.WHEELCHAIR)),
                                        line("Fatou", Optional.empty())),
                                rest));
        FormKeyed keyed = (FormKeyed) facts.getFirst();
        Person dan = Person.get(s.view(), s.person("Dan"));
        assertThat(dan.details().name()).isNotEqualTo(PersonName.erased());
        assertThat(dan.details().contacts()).containsAll(rest.contacts());
        assertThat(Needs.of(s.view(), dan.id())).containsExactly(Need.WHEELCHAIR);
        // Dan had asked before; whoever had not asks by this form
        PersonId fatou = keyed.persons().getLast();
        assertThat(Request.listOpen(s.view(), dan.id())).hasSize(1);
        assertThat(Request.listOpen(s.view(), fatou).getFirst().members()).containsExactly(fatou);
        assertThat(facts)
                .contains(
                        new FormNoted(
                                dan.id(),
                                new FormId(50),
                                rest.relative(),
                                rest.staying(),
                                rest.clerk()));
        s.expect("Dan: at the control centre");
        // who asked by one paper is not asked for again by the next
        assertThat(s.give(form(51, written, Optional.empty(), line("Gil", Optional.empty()))))
                .noneMatch(RequestMade.class::isInstance);
    }

    @Test
    void aSecondSheetJoinsTheFamilyOfTheFirst() {
        Instant written = s.now();
        List<PersonId> first =
                ((FormKeyed)
                                s.give(
                                                form(
                                                        60,
                                                        written,
                                                        Optional.empty(),
                                                        line("Fatou", Optional.empty())))
                                        .getFirst())
                        .persons();
        List<PersonId> second =
                ((FormKeyed)
                                s.give(
                                                form(
                                                        61,
                                                        written,
                                                        Optional.of(new FormId(60)),
                                                        line("Gil", Optional.empty())))
                                        .getFirst())
                        .persons();
        assertThat(Person.get(s.view(), first.getFirst()).household()).isPresent();
        assertThat(Person.get(s.view(), second.getFirst()).household())
                .isEqualTo(Person.get(s.view(), first.getFirst()).household());
    }

    private static KeyForm form(
            long number, Instant written, Optional<FormId> continues, FormLine line) {
        return new KeyForm(
                new FormId(number),
                "shed",
                written,
                List.of(line),
                new FormRest(continues, List.of(), Note.NONE, Note.NONE, false, Note.NONE));
    }

    /** What was heard of somebody after the form was written says more than the form. */
    @Test
    void aFormKeyedLateDoesNotUndoWhatCameAfterIt() {
        Instant written = s.now();
        s.later(Duration.ofHours(1))
                .checkIn("Dan")
                .band("Dan")
                .open("F1")
                .board("F1", "Dan")
                .later(Duration.ofHours(1))
                .does(
                        new KeyForm(
                                new FormId(43),
                                "shed",
                                written,
                                List.of(
                                        new FormLine(
                                                Optional.of(s.person("Dan")),
                                                Details.ofName(PersonName.erased()),
                                                Optional.empty()))))
                .expect("Dan: on a manifest");
    }

    private static FormLine line(String name, Optional<Band> band) {
        return new FormLine(
                Optional.empty(), Details.ofName(new PersonName("Synth", name, "")), band);
    }

    private void plan(StationMode mode) {
        s.does(new PlanStations(ID, "Shed ", mode, Station.of(mode)));
    }

    private PassStation pass(Station station, String... names) {
        return new PassStation(
                "shed",
                station,
                Optional.empty(),
                s.persons(names),
                StationOutcome.PASSED,
                Note.NONE);
    }

    private PassStation hold(Station station, String name) {
        return new PassStation(
                "shed",
                station,
                Optional.empty(),
                s.persons(name),
                StationOutcome.HELD,
                new Note("knife"));
    }

    private Progress progress(String name) {
        return Progress.of(s.view(), s.person(name));
    }
}
