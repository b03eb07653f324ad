package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.movement.Capacities;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Hours;
import org.muster.planning.model.Road;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Plan;

/** What planners know of risks, escorts and fuel on roads changes the plan. */
class KnownRoadsTest extends KnownGround {
    @Test
    void aRiskyHourMovesTheTripOutOfIt() {
        s.ask("Awa");
        OperationProblem safe = read(way(false, "", List.of()));
        Instant before = setsOut(kept(safe));
        Hours risky = new Hours(before.minusSeconds(60), before.plus(Duration.ofMinutes(50)));
        OperationProblem read =
                read(way(false, "", List.of(new Ground.Risk(risky, BigDecimal.valueOf(50)))));
        Plan plan = kept(read);
        assertThat(plan.bookings()).hasSize(1);
        Instant after = setsOut(plan);
        assertThat(after.plus(HALF_HOUR).isAfter(risky.from()) && after.isBefore(risky.to()))
                .as(
                        "on the road from %s, which is risky from %s to %s",
                        after, risky.from(), risky.to())
                .isFalse();
        assertThat(says(safe, Kind.NO_RISKS)).isTrue();
        assertThat(says(read, Kind.NO_RISKS)).isFalse();
    }

    private static Instant setsOut(Plan plan) {
        return plan.bookings().getFirst().rides().getFirst().departs();
    }

    @Test
    void escortsGoAlongInTheirHoursAndAtNoOtherTime() {
        s.ask("Awa").ask("Dan");
        Ground.Escorts guards = new Ground.Escorts("guards", 1, 5, Duration.ofMinutes(20));
        Hours always = new Hours(s.now().minusSeconds(3600), s.now().plusSeconds(7200));
        Convoy guarded = onlyConvoy(read(way(true, "guards", List.of(), always), guards, buses()));
        assertThat(guarded.road()).isEqualTo("way (guards)");
        assertThat(guarded.escorts()).isEqualTo(1);
        Hours tomorrow = new Hours(s.now().plusSeconds(80_000), s.now().plusSeconds(90_000));
        Convoy free = onlyConvoy(read(way(true, "guards", List.of(), tomorrow), guards, buses()));
        assertThat(free.road()).isEqualTo("way");
        assertThat(free.escorts()).isZero();
        Ground.Escorts none = new Ground.Escorts("guards", 0, 5, Duration.ZERO);
        assertThat(solve(read(way(true, "guards", List.of(), always), none, buses())).bookings())
                .isEmpty();
        assertThat(solve(read(way(true, "guards", List.of()), none, buses())).bookings()).isEmpty();
        assertThat(solve(read(way(true, "guards", List.of()), buses())).bookings()).isEmpty();
    }

    @Test
    void aRoadThatIsCalledLikeAnotherWithItsEscortsStaysARoadOfItsOwn() {
        s.ask("Awa");
        Hours night = new Hours(s.now().plusSeconds(7_000), s.now().plusSeconds(9_000));
        Ground.Road guarded = way(true, "guards", List.of(), night);
        Ground.Road other =
                new Ground.Road(
                        guarded.name() + " (guards)",
                        guarded.to(),
                        guarded.from(),
                        HALF_HOUR,
                        false,
                        OptionalInt.empty(),
                        "",
                        List.of());
        Ground.Escorts guards = new Ground.Escorts("guards", 1, 5, Duration.ZERO);
        assertThat(read(guarded, other, guards, buses()).problem().roads())
                .extracting(Road::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    /** At every moment one of the two is open, never both. */
    @Test
    void aRoadWithHoursOfEscortsIsOneRoadAtEveryMoment() {
        s.ask("Awa");
        Instant now = s.now();
        Hours night = new Hours(now.plusSeconds(7_000), now.plusSeconds(9_000));
        Hours evening = new Hours(now.plusSeconds(5_000), now.plusSeconds(8_000));
        Ground.Escorts guards = new Ground.Escorts("guards", 1, 5, Duration.ZERO);
        List<Road> roads =
                read(way(true, "guards", List.of(), night, evening), guards, buses())
                        .problem()
                        .roads();
        assertThat(roads).hasSize(2);
        for (int second = 0; second < 12_000; second += 500) {
            Instant at = now.plusSeconds(second);
            List<Road> open =
                    roads.stream()
                            .filter(road -> road.closed().stream().noneMatch(it -> it.holds(at)))
                            .toList();
            assertThat(open).as("after %d s", second).hasSize(1);
            assertThat(open.getFirst().escorts().isPresent())
                    .as("after %d s", second)
                    .isEqualTo(second >= 5_000 && second < 9_000);
        }
    }

    private static Convoy onlyConvoy(OperationProblem read) {
        Plan plan = kept(read);
        assertThat(plan.bookings()).hasSize(2);
        return plan.convoys().getFirst();
    }

    @Test
    void busesWithoutFuelStay() {
        s.ask("Awa");
        // an hour on the way: there, back and from the base
        assertThat(kept(read(way(true, "", List.of()), buses(OptionalInt.of(30)))).bookings())
                .hasSize(1);
        assertThat(kept(read(way(true, "", List.of()), buses(OptionalInt.of(29)))).bookings())
                .isEmpty();
    }

    private static Ground.Fleet buses() {
        return buses(OptionalInt.empty());
    }

    private static Ground.Fleet buses(OptionalInt fuel) {
        return new Ground.Fleet(
                "buses",
                1,
                Capacities.ofSeats(20),
                Optional.empty(),
                List.of("WAY"),
                Duration.ofMinutes(5),
                Duration.ofMinutes(25),
                fuel,
                OptionalInt.of(30));
    }
}
