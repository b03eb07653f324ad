package org.muster.core.incident;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.place.Position;
import org.muster.core.register.Note;

/**
 * What one source tells of an incident. Words and source are sealed: security tells who is in
 * danger, and whoever reports may be in danger for it.
 *
 * @param began when it began, as they say
 * @param ended when it was over; empty while it goes on, or nobody knows
 * @param place by name; empty where it is not known
 * @param text what happened. It names nobody.
 * @param source who reports it
 */
public record IncidentReport(
        IncidentKind kind,
        Instant began,
        Optional<Instant> ended,
        String place,
        Optional<Position> position,
        Crowd crowd,
        IncidentSeverity severity,
        Note text,
        Note source,
        Grading grading) {
    public IncidentReport {
        place = place.strip();
    }
}
