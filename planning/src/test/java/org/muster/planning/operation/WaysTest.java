package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.core.plan.Ground.Road;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;

class WaysTest {
    private static final Instant BY = Instant.parse("2023-08-02T10:00:00Z");
    private static final int MINUTES = 240;

    private static PlanningSettings settings(List<Road> roads) {
        PlanningSettings none = PlanningSettings.NONE;
        return new PlanningSettings(
                none.deadline(),
                none.margin(),
                none.threat(),
                none.rallyPoints(),
                none.terminals(),
                none.havens(),
                roads,
                none.fleets(),
                none.escorts(),
                none.carriers(),
                none.routes());
    }

    private static Road road(String from, String to, int minutes, Hours... closed) {
        return new Road(
                from + to + minutes,
                from,
                to,
                Duration.ofMinutes(minutes),
                false,
                OptionalInt.empty(),
                "",
                List.of(closed));
    }

    private static Hours closed(int from, int to) {
        return new Hours(BY.minusSeconds(60L * from), BY.minusSeconds(60L * to));
    }

    private static Optional<Duration> find(String place, Road... roads) {
        return Ways.to("Airport", BY, settings(List.of(roads))).find(place).map(Ways.Way::travel);
    }

    @Test
    void theShortestWayCountsHoweverItsPlacesAreWritten() {
        Road[] roads = {
            road("Agadez", "Tahoua", 300),
            road("tahoua", "AIRPORT ", 400),
            road("Agadez", "Airport", 720),
            road("Airport", "Agadez", 60)
        };
        assertThat(find("agadez", roads)).contains(Duration.ofMinutes(700));
        assertThat(find("Tahoua", roads)).contains(Duration.ofMinutes(400));
    }

    @Test
    void whereNoRoadLeadsFromNobodyKnowsHowLongItIs() {
        assertThat(find("Zinder", road("Airport", "Zinder", 60))).isEmpty();
        assertThat(find("Airport", road("Airport", "Airport", 60))).isEmpty();
        assertThat(find("Zinder")).isEmpty();
    }

    @Test
    void aRoadThatIsClosedThenIsTakenBeforeItCloses() {
        Hours night = closed(90, 30);
        assertThat(find("Town", road("Town", "Airport", 60, night)))
                .contains(Duration.ofMinutes(90).plusSeconds(1));
        assertThat(find("Town", road("Town", "Airport", 90, night)))
                .contains(Duration.ofMinutes(90).plusSeconds(1));
        assertThat(find("Town", road("Town", "Airport", 91, night)))
                .contains(Duration.ofMinutes(91));
        assertThat(find("Town", road("Town", "Airport", 60, night), road("Town", "Airport", 80)))
                .contains(Duration.ofMinutes(80));
    }

    /** Beside walking forwards from every minute on which somebody could set out. */
    @Test
    void nobodyComesInTimeWhoSetsOutLater() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Road> roads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int from = random.nextInt(5, MINUTES);
                Hours[] closed =
                        random.nextBoolean()
                                ? new Hours[0]
                                : new Hours[] {closed(from, random.nextInt(0, from))};
                roads.add(
                        road(
                                "P" + random.nextInt(4),
                                i == 0 ? "Airport" : "P" + random.nextInt(4),
                                random.nextInt(1, 60),
                                closed));
            }
            Ways ways = Ways.to("Airport", BY, settings(roads));
            for (int place = 0; place < 4; place++) {
                check("P" + place, roads, ways, seed);
            }
        }
    }

    private static void check(String place, List<Road> roads, Ways ways, int seed) {
        Optional<Duration> found = ways.find(place).map(Ways.Way::travel);
        for (int before = 0; before <= MINUTES * 2; before++) {
            Instant start = BY.minusSeconds(60L * before);
            boolean late = found.isEmpty() || found.get().compareTo(Duration.ofMinutes(before)) > 0;
            assertThat(arrives(place, start, roads, 0))
                    .as("seed %d, from %s %d minutes before", seed, place, before)
                    .isEqualTo(!late);
        }
    }

    private static boolean arrives(String place, Instant at, List<Road> roads, int hops) {
        if (at.isAfter(BY) || hops > 4) {
            return false;
        }
        return place.equals("Airport")
                || roads.stream().anyMatch(road -> rides(road, place, at, roads, hops));
    }

    /** Whoever meets a closed road waits until it opens. */
    private static boolean rides(Road road, String place, Instant at, List<Road> roads, int hops) {
        if (!road.from().equals(place)) {
            return false;
        }
        Instant start = at;
        for (Hours closed : road.closed()) {
            if (!start.isBefore(closed.from()) && start.isBefore(closed.to())) {
                start = closed.to();
            }
        }
        return arrives(road.to(), start.plus(road.travel()), roads, hops + 1);
    }
}
