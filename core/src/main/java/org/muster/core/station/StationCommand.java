package org.muster.core.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.FormId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;

/** What is done at the stations of a control centre. */
public sealed interface StationCommand extends Command {

    /** Says which stations a gate has from now on. */
    record PlanStations(
            OperationId operation, String gate, StationMode mode, List<Station> stations)
            implements StationCommand {
        public PlanStations {
            stations = stations.stream().distinct().sorted().toList();
        }
    }

    /**
     * A station passes people, as a family, or holds them. The first station of a gate lets them
     * in. {@code leg} is the one that they are meant for, if that is known.
     */
    record PassStation(
            String gate,
            Station station,
            Optional<LegId> leg,
            List<PersonId> persons,
            StationOutcome outcome,
            Note note)
            implements StationCommand {
        public PassStation {
            persons = persons.stream().distinct().toList();
        }
    }

    /**
     * A minor may go on alone. {@code second} names who answers for it beside the operator; empty
     * where the one who gives this command is that second person, and somebody else sends on.
     */
    record ConfirmMinor(PersonId person, String second, Note reason) implements StationCommand {}

    /** Keys in a paper form: a family that came at {@code at}. */
    record KeyForm(FormId form, String gate, Instant at, List<FormLine> lines, FormRest rest)
            implements StationCommand {
        public KeyForm {
            lines = List.copyOf(lines);
        }

        /** Nothing but persons was written. */
        public KeyForm(FormId form, String gate, Instant at, List<FormLine> lines) {
            this(form, gate, at, lines, FormRest.NOTHING);
        }
    }
}
