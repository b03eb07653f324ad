package org.muster.planning.solve;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Problem;

/**
 * The planner's clock: whole seconds since the plan's now, the periods of the policy's grid, on
 * which convoys set out, and the slots in which vehicles, rooms and gates are counted. What people
 * must be in time for is rounded down, what they need is rounded up.
 */
final class Clock {
    private static final Duration AFTER_THE_END = Duration.ofDays(3);

    private static final int FIVE_MINUTES = 300;

    private final Instant from;
    private final int period;
    private final int periods;
    private final int slot;
    private final int secondOfDay;

    Clock(Problem problem) {
        from = problem.from();
        period = Math.max(1, Math.toIntExact(problem.policy().period().toSeconds()));
        Instant last =
                problem.legs().stream()
                        .map(Leg::arrives)
                        .max(Instant::compareTo)
                        .filter(problem.end()::isBefore)
                        .orElse(problem.end());
        periods = ceiling(up(last.plus(AFTER_THE_END)));
        slot = Math.min(period, FIVE_MINUTES);
        secondOfDay = from.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
    }

    int down(Instant moment) {
        return Math.toIntExact(Duration.between(from, moment).toSeconds());
    }

    int up(Instant moment) {
        Duration since = Duration.between(from, moment);
        return Math.toIntExact(since.getNano() == 0 ? since.toSeconds() : since.toSeconds() + 1);
    }

    Instant at(int second) {
        return from.plusSeconds(second);
    }

    int period() {
        return period;
    }

    int periods() {
        return periods;
    }

    int floor(int second) {
        return Math.floorDiv(second, period);
    }

    int ceiling(int second) {
        return Math.ceilDiv(second, period);
    }

    /** How long what is used up is counted together: five minutes, or a period if it is less. */
    int slot() {
        return slot;
    }

    /** How many slots there are until the last period ends. */
    int slots() {
        return Math.ceilDiv(periods * period, slot);
    }

    int floorSlot(int second) {
        return Math.floorDiv(second, slot);
    }

    int ceilingSlot(int second) {
        return Math.ceilDiv(second, slot);
    }

    /** The day of UTC, counted from the plan's first. */
    int day(int second) {
        return Math.floorDiv(second + secondOfDay, 86_400);
    }

    static int seconds(Duration duration) {
        return Math.toIntExact(
                duration.getNano() == 0 ? duration.toSeconds() : duration.toSeconds() + 1);
    }
}
