package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.ID;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.fact.FormId;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.station.FormLine;
import org.muster.core.station.FormRest;
import org.muster.core.station.Station;
import org.muster.core.station.StationCommand.ConfirmMinor;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationCommand.PassStation;
import org.muster.core.station.StationCommand.PlanStations;
import org.muster.core.station.StationMode;
import org.muster.core.station.StationOutcome;
import org.muster.core.station.StationRefusal;
import org.muster.testkit.Scenario;

/** When a station sends nobody on, and when a form is not keyed in. */
class StationRefusalsTest extends RefusalCases {
    private static final FormId FORM = new FormId(123_456);

    StationRefusalsTest() {
        super(StationRefusal.class);
    }

    @Override
    void listCases() {
        listPlans();
        listPassing();
        listMinors();
        listForms();
    }

    private void listPlans() {
        when(
                StationRefusal.NO_PLAN,
                s -> s.refusing(StationRefusal.NO_PLAN).does(pass(s, Station.SEARCH, "Eve")));
        when(
                StationRefusal.NOT_IN_PLAN,
                s ->
                        hostile(s)
                                .refusing(StationRefusal.NOT_IN_PLAN)
                                .does(pass(s, Station.MEDICAL, "Eve")));
        when(
                StationRefusal.NO_MANIFEST,
                s ->
                        s.refusing(StationRefusal.NO_MANIFEST)
                                .does(plan("shed", Station.RECEPTION, Station.SEARCH)));
        when(
                StationRefusal.BLANK,
                s -> s.refusing(StationRefusal.BLANK).does(plan(" ", Station.MANIFEST)));
    }

    private void listPassing() {
        when(
                StationRefusal.NOT_THROUGH,
                s ->
                        hostile(s)
                                .refusing(StationRefusal.NOT_THROUGH)
                                .does(pass(s, Station.WEAPONS_CHECK, "Eve"))
                                .open("F2")
                                .refusing(StationRefusal.NOT_THROUGH)
                                .board("F2", "Eve"));
        when(
                StationRefusal.HELD,
                s ->
                        hostile(s)
                                .does(pass(s, Station.ELIGIBILITY, "Eve"))
                                .does(hold(s, Station.WEAPONS_CHECK, "knife", "Eve"))
                                .open("F2")
                                .refusing(StationRefusal.HELD, StationRefusal.NOT_THROUGH)
                                .board("F2", "Eve")
                                .does(pass(s, Station.WEAPONS_CHECK, "Eve"))
                                .board("F2", "Eve"));
        when(
                StationRefusal.REASON_NEEDED,
                s ->
                        hostile(s)
                                .refusing(StationRefusal.REASON_NEEDED)
                                .does(hold(s, Station.ELIGIBILITY, " ", "Eve")));
        when(
                StationRefusal.NOT_LISTED,
                s ->
                        s.does(plan("shed", Station.MANIFEST, Station.BOARDING))
                                .refusing(StationRefusal.NOT_LISTED)
                                .does(pass(s, Station.BOARDING, "Eve")));
    }

    private void listMinors() {
        when(
                StationRefusal.MINOR_ALONE,
                s ->
                        hostile(s.register("Ida", "2012-05-01"))
                                .refusing(StationRefusal.MINOR_ALONE)
                                .does(pass(s, Station.ELIGIBILITY, "Ida")));
        when(
                StationRefusal.SECOND_IS_SAME,
                s ->
                        s.refusing(StationRefusal.SECOND_IS_SAME)
                                .does(new ConfirmMinor(s.person("Bo"), "Officer", REASON)));
    }

    private void listForms() {
        when(
                StationRefusal.FORM_KEYED,
                s ->
                        s.does(form(s.now(), line("NEW10")))
                                .refusing(StationRefusal.FORM_KEYED)
                                .does(form(s.now(), line("NEW11"))));
        when(
                StationRefusal.FIRST_SHEET_MISSING,
                s ->
                        s.refusing(StationRefusal.FIRST_SHEET_MISSING)
                                .does(
                                        new KeyForm(
                                                FORM,
                                                "shed",
                                                s.now(),
                                                List.of(line("NEW12")),
                                                new FormRest(
                                                        Optional.of(new FormId(77)),
                                                        List.of(),
                                                        Note.NONE,
                                                        Note.NONE,
                                                        false,
                                                        Note.NONE))));
        when(
                StationRefusal.FORM_EMPTY,
                s -> s.refusing(StationRefusal.FORM_EMPTY).does(form(s.now())));
        when(
                StationRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(StationRefusal.IN_THE_FUTURE)
                                .does(form(s.now().plusSeconds(60), line("NEW10"))));
        when(
                StationRefusal.TWICE_ON_FORM,
                s ->
                        s.refusing(StationRefusal.TWICE_ON_FORM)
                                .does(form(s.now(), line("NEW10"), line("NEW10"))));
    }

    private static Scenario hostile(Scenario s) {
        return s.does(
                new PlanStations(ID, "shed", StationMode.HOSTILE, Station.of(StationMode.HOSTILE)));
    }

    private static PlanStations plan(String gate, Station... stations) {
        return new PlanStations(ID, gate, StationMode.FULL, List.of(stations));
    }

    private static PassStation pass(Scenario s, Station station, String... names) {
        return new PassStation(
                "shed",
                station,
                Optional.empty(),
                s.persons(names),
                StationOutcome.PASSED,
                Note.NONE);
    }

    private static PassStation hold(Scenario s, Station station, String why, String name) {
        return new PassStation(
                "shed",
                station,
                Optional.empty(),
                s.persons(name),
                StationOutcome.HELD,
                new Note(why));
    }

    private static KeyForm form(Instant at, FormLine... lines) {
        return new KeyForm(FORM, "shed", at, Arrays.asList(lines));
    }

    private static FormLine line(String band) {
        return new FormLine(
                Optional.empty(),
                Details.ofName(new PersonName("Synth", "One", "")),
                Optional.of(new Band(band)));
    }
}
