package org.muster.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.FormId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.request.Need;
import org.muster.core.station.FormLine;
import org.muster.core.station.FormRest;
import org.muster.core.station.Station;
import org.muster.core.station.StationCommand.ConfirmMinor;
import org.muster.core.station.StationCommand.KeyForm;
import org.muster.core.station.StationCommand.PassStation;
import org.muster.core.station.StationCommand.PlanStations;
import org.muster.core.station.StationMode;
import org.muster.core.station.StationOutcome;

/** Commands at the stations of a control centre. */
final class StationDraws extends Draw {
    private static final String HALL = "Hall A";

    StationDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(this::plan, this::pass, this::pass, this::minor, this::form);
    }

    private Command plan() {
        StationMode mode = any(StationMode.values());
        return new PlanStations(sight.operation(), HALL, mode, Station.of(mode));
    }

    private Command pass() {
        return new PassStation(
                HALL,
                random.nextBoolean() ? Station.RECEPTION : any(Station.values()),
                Optional.of(leg(isOpen())),
                withHousehold(anybody()),
                random.nextInt(6) == 0 ? StationOutcome.HELD : StationOutcome.PASSED,
                note());
    }

    private Command minor() {
        return new ConfirmMinor(anybody(), "S. Diallo, consul", new Note("an aunt waits for it"));
    }

    private Command form() {
        Optional<PersonId> known = random.nextBoolean() ? Optional.of(anybody()) : Optional.empty();
        return new KeyForm(
                new FormId(random.nextInt(1, 400)),
                HALL,
                sight.now().minusSeconds(random.nextInt(3600)),
                List.of(
                        new FormLine(
                                known, details(), Optional.empty(), List.of(any(Need.values())))),
                new FormRest(
                        Optional.empty(),
                        List.of(),
                        note(),
                        Note.NONE,
                        random.nextBoolean(),
                        Note.NONE));
    }
}
