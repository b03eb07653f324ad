package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.movement.Leg;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.station.Station;
import org.muster.core.station.StationCommand.ConfirmMinor;
import org.muster.core.station.StationCommand.PassStation;
import org.muster.core.station.StationOutcome;
import org.muster.core.station.StationPlan;

/** Reads the forms of a station; what the gate page does too is read as there. */
final class StationForm {
    private final Visit visit;
    private final StationPlan plan;
    private final Station station;

    private StationForm(Visit visit, StationPlan plan, Station station) {
        this.visit = visit;
        this.plan = plan;
        this.station = station;
    }

    static StationForm of(Visit visit, StationPlan plan, Station station) {
        return new StationForm(visit, plan, station);
    }

    Command command(String act) {
        return switch (act) {
            case "pass" -> pass(persons(visit), StationOutcome.PASSED);
            case "hold" -> pass(persons(visit), StationOutcome.HELD);
            case "board" -> board();
            case "confirm" ->
                    new ConfirmMinor(
                            person(),
                            visit.form().value("second"),
                            new Note(visit.form().value("note")));
            case "needs" ->
                    new RecordNeeds(person(), Choices.ticked("needs", Need.class, visit.form()));
            default -> GateForm.of(visit).command(act);
        };
    }

    private Command pass(List<PersonId> persons, StationOutcome outcome) {
        return new PassStation(
                plan.gate(),
                station,
                GateForm.of(visit).findLeg().map(Leg::id),
                persons,
                outcome,
                new Note(visit.form().value("note")));
    }

    private Command board() {
        Leg leg =
                GateForm.of(visit)
                        .findLeg()
                        .orElseThrow(() -> new Typed("leg", visit.frame().word("gate.chooseLeg")));
        return new Board(
                leg.id(),
                persons(visit).stream()
                        .map(id -> Person.get(visit.view(), id))
                        .map(known ->
                                new Boarder(
                                        known.id(),
                                        GateSheet.seating(
                                                visit.view(), known, GateForm.of(visit).today())))
                        .toList());
    }

    private PersonId person() {
        return GateForm.of(visit)
                .findPerson()
                .orElseThrow(() -> new Typed("q", visit.frame().word("gate.chooseFirst")));
    }

    /** Those ticked, or the one in front where none can be. */
    static List<PersonId> persons(Visit visit) {
        List<PersonId> ticked =
                visit.form().listValues("persons").stream()
                        .map(PersonId::parse)
                        .distinct()
                        .toList();
        Optional<PersonId> front = GateForm.of(visit).findPerson();
        return ticked.isEmpty() ? front.map(List::of).orElse(List.of()) : ticked;
    }
}
