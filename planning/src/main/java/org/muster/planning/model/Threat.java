package org.muster.planning.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How much an hour in the country weighs, over time: steps in order, each until the next; before
 * the first an hour weighs 1.
 */
public record Threat(List<Step> steps) {
    public static final Threat EVEN = new Threat(List.of());

    public Threat {
        steps = List.copyOf(steps);
    }

    /** From this time on, an hour weighs so much. */
    public record Step(Instant from, double weight) {}

    public double weightAt(Instant moment) {
        double weight = 1;
        for (Step step : steps) {
            if (step.from().isAfter(moment)) {
                break;
            }
            weight = step.weight();
        }
        return weight;
    }

    /** The weighted hours between two times; none when they are in the wrong order. */
    public double hours(Instant from, Instant to) {
        double hours = 0;
        Instant at = from;
        double weight = weightAt(from);
        for (Step step : steps) {
            if (step.from().isAfter(at) && step.from().isBefore(to)) {
                hours += weight * inHours(at, step.from());
                at = step.from();
                weight = step.weight();
            }
        }
        return at.isBefore(to) ? hours + weight * inHours(at, to) : hours;
    }

    private static double inHours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }
}
