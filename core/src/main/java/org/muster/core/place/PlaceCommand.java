package org.muster.core.place;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.OperationId;

/** What is done with places. */
public sealed interface PlaceCommand extends Command {

    /** Says what a place is from now on, or was from an earlier time; see {@link PlaceFact}. */
    record SetPlace(
            OperationId operation,
            String name,
            PlaceKind kind,
            PlaceStatus status,
            Optional<Position> position,
            String reason,
            Optional<IncidentId> because,
            Instant at)
            implements PlaceCommand {
        public SetPlace {
            name = name.strip();
            reason = reason.strip();
        }
    }
}
