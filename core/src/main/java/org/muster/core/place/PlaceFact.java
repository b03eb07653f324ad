package org.muster.core.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;

/**
 * What places are. Nothing in it is sealed: every gate has to know which rally point is closed, so
 * its words name nobody.
 */
public sealed interface PlaceFact extends Fact {

    /**
     * A place is so from a time on.
     *
     * @param name by which legs and campaigns know it too; case and blanks do not count
     * @param position where that is known; what was said of it before stays where it is not
     * @param reason for those who are on the way there; empty where none is needed
     * @param because the incident that made it so
     * @param at since when
     */
    record PlaceSet(
            OperationId operation,
            String name,
            PlaceKind kind,
            PlaceStatus status,
            Optional<Position> position,
            String reason,
            Optional<IncidentId> because,
            Instant at)
            implements PlaceFact, Dated {
        @Override
        public List<Subject> subjects() {
            return because.<List<Subject>>map(incident -> List.of(operation, incident))
                    .orElseGet(() -> List.of(operation));
        }

        @Override
        public Instant dated() {
            return at;
        }
    }
}
