package org.muster.planning.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.muster.planning.model.Road;

/** What roads add to the exposure of whoever travels on them. */
final class Risks {
    private final Clock clock;

    Risks(Clock clock) {
        this.clock = clock;
    }

    /** Weighted hours for one soul who sets out on a road at a second. */
    double of(Road road, int departs) {
        double hours = 0;
        Instant from = clock.at(departs);
        Instant to = from.plus(road.travel());
        for (Road.Risk risk : road.risks()) {
            Instant begins = risk.span().from().isAfter(from) ? risk.span().from() : from;
            Instant ends = risk.span().to().isBefore(to) ? risk.span().to() : to;
            if (begins.isBefore(ends)) {
                hours += risk.weight() * Duration.between(begins, ends).toMillis() / 3_600_000.0;
            }
        }
        return hours;
    }

    /** The least that it can be between two seconds: it bends only where a risk begins or ends. */
    double least(Road road, int earliest, int latest) {
        if (road.risks().isEmpty()) {
            return 0;
        }
        double least = Math.min(of(road, earliest), of(road, latest));
        int travel = Clock.seconds(road.travel());
        for (Road.Risk risk : road.risks()) {
            int begins = clock.down(risk.span().from());
            int ends = clock.up(risk.span().to());
            for (int at : List.of(begins, begins - travel, ends, ends - travel)) {
                if (at > earliest && at < latest) {
                    least = Math.min(least, of(road, at));
                }
            }
        }
        return least;
    }
}
