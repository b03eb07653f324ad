package org.muster.server.plans.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Room;
import org.muster.planning.model.Threat;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;
import org.muster.planning.why.Change;
import org.muster.server.plans.trial.More.Departures;

class MoreTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Change HOUR = new Change.Deadline(Duration.ofHours(1));

    /** Legs at 13, 15 and 17 o'clock; a party of one and a party of three. */
    private static final Problem PROBLEM =
            new Problem(
                    "three legs",
                    NOON,
                    NOON.plus(Duration.ofHours(9)),
                    new Policy("none", List.of(), List.of(), Duration.ofDays(1), Duration.ZERO),
                    new Threat(List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(leg("F1", 1), leg("F2", 3), leg("F3", 5)),
                    List.of(party("one", 1), party("three", 3)));

    private static Leg leg(String id, int hours) {
        Instant departs = NOON.plus(Duration.ofHours(hours));
        return new Leg(
                id,
                "A",
                "H",
                departs,
                departs.plusSeconds(60),
                Optional.empty(),
                Optional.of(Room.ofSeats(9)),
                Load.NONE,
                Duration.ZERO,
                Duration.ZERO,
                1,
                OptionalInt.empty(),
                true);
    }

    private static Party party(String id, int seats) {
        return new Party(
                id,
                Load.ofSeats(seats),
                "all",
                "A",
                NOON,
                OptionalDouble.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                false);
    }

    private static Departures plan(String... booked) {
        return new Departures(
                PROBLEM,
                new Plan(
                        List.of(),
                        List.of(),
                        List.of(booked).stream()
                                .map(one -> one.split(" "))
                                .map(one -> new Booking(one[0], one[1], List.of()))
                                .toList()));
    }

    @Test
    void whoGetsOutMoreIsCountedAndWhoGoesEitherWayIsWeighed() {
        More more = More.between(HOUR, plan("one F3"), plan("one F1", "three F2"), List.of(), true);
        assertThat(more.people()).isEqualTo(3);
        assertThat(more.sooner()).isEqualTo(Duration.ofHours(4));
        assertThat(more.last()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void laterIsNegativeAndEachPersonCounts() {
        More more =
                More.between(
                        HOUR,
                        plan("one F3", "three F1"),
                        plan("one F1", "three F2"),
                        List.of(),
                        false);
        assertThat(more.people()).isZero();
        assertThat(more.sooner()).isEqualTo(Duration.ofMinutes(-30));
    }

    @Test
    void withoutAnybodyThereIsNothingToCompare() {
        More more = More.between(HOUR, plan(), plan("three F1"), List.of(), false);
        assertThat(more.people()).isEqualTo(3);
        assertThat(more.sooner()).isZero();
        assertThat(more.last()).isZero();
    }

    @Test
    void aPlanIsProvenOnlyWhereEachLevelMeetsItsBound() {
        assertThat(with(OptionalDouble.of(3)).isProven()).isTrue();
        assertThat(with(OptionalDouble.of(2)).isProven()).isFalse();
        assertThat(with(OptionalDouble.empty()).isProven()).isFalse();
    }

    private static Subject with(OptionalDouble bound) {
        Score.Value value = new Score.Value(Policy.Level.EXPOSURE, "", 3, bound);
        return new Subject(
                1,
                "one",
                PROBLEM,
                Plan.NOBODY,
                Optional.of(new Score(List.of(value))),
                Map.of(),
                List.of());
    }
}
