package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.muster.core.movement.Capacities;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.model.ProblemCheck;
import org.muster.testkit.Scenario;

/** Whatever may be entered of the ground can be planned with: nothing of it stops the planner. */
class EnteredGroundTest {
    private static final int ROUNDS = 400;
    private static final String WORLD =
            """
            leg | leads  | belted | stretchers
            F1  | out    | 9      |

            person | born       | nationality | at
            Awa    | 1990-01-02 | FRA         | list
            """;

    private static final List<String> PLACES = List.of("niamey", " HERE", "There", "Stadium", "X ");

    @Test
    void whateverIsAcceptedIsReadable() {
        Scenario s = Scenario.draw(WORLD);
        s.ask("Awa");
        for (int seed = 0; seed < ROUNDS; seed++) {
            PlanningSettings settings = new Draw(new Random(seed), s.now()).settings();
            s.does(new EnterSettings(Scenario.ID, settings, List.of()));
            OperationProblem read =
                    OperationProblem.of(
                            s.viewNow(),
                            OperationState.find(s.viewNow(), Scenario.ID).orElseThrow(),
                            PlanningSettings.of(s.viewNow(), Scenario.ID),
                            LegChanges.NONE,
                            s.now());
            assertThat(ProblemCheck.check(read.problem()).listLines())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Entries at and around the edges of what is accepted, with names in several spellings. */
    private record Draw(RandomGenerator random, Instant now) {
        PlanningSettings settings() {
            return PlanningSettings.of(
                            escorts(),
                            new Ground.RallyPoint(any(PLACES), hours(), number(0)),
                            new Ground.Terminal(
                                    any(PLACES),
                                    hours(),
                                    number(0),
                                    number(1),
                                    number(1),
                                    number(1),
                                    number(0),
                                    maybe()),
                            new Ground.Haven(any(PLACES), number(0), maybe()),
                            carrier(),
                            new Ground.Route(
                                    "route",
                                    any(PLACES),
                                    any(PLACES),
                                    time().plusSeconds(1),
                                    maybe(),
                                    number(0)),
                            new Ground.Clearance(
                                    any(List.of("F1", "f1 ")), 1 + random.nextInt(100)),
                            road())
                    .with(PlanningSettings.of(fleet()));
        }

        private Ground.Escorts escorts() {
            return new Ground.Escorts(
                    any(List.of("guards", " Guards")),
                    random.nextInt(3),
                    1 + random.nextInt(3),
                    time());
        }

        private Ground.Road road() {
            List<Ground.Risk> risks =
                    hours().stream()
                            .map(one -> new Ground.Risk(one, BigDecimal.valueOf(random.nextInt(9))))
                            .toList();
            boolean convoy = random.nextBoolean();
            boolean escorted = convoy && random.nextBoolean();
            int from = random.nextInt(PLACES.size());
            int to = (from + 1 + random.nextInt(PLACES.size() - 1)) % PLACES.size();
            return new Ground.Road(
                    any(List.of("road", "ROAD ")),
                    PLACES.get(from),
                    PLACES.get(to),
                    time(),
                    convoy,
                    convoy ? number(1) : OptionalInt.empty(),
                    escorted ? any(List.of("guards", "GUARDS ")) : "",
                    hours(),
                    risks,
                    escorted ? hours() : List.of());
        }

        private Ground.Fleet fleet() {
            return new Ground.Fleet(
                    any(List.of("buses", "Buses ")),
                    random.nextInt(3),
                    Capacities.ofSeats(random.nextInt(3)),
                    maybe(),
                    random.nextBoolean() ? List.of("Road", "road ") : List.of(),
                    time(),
                    time(),
                    number(0),
                    number(0));
        }

        private Ground.Carrier carrier() {
            List<Ground.Cabin> cabins = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                cabins.add(
                        new Ground.Cabin("cabin " + i, random.nextInt(1, 10), random.nextInt(3)));
            }
            return new Ground.Carrier(
                    any(List.of("vehicle", "VEHICLE ")),
                    random.nextBoolean() ? Optional.of(now) : Optional.empty(),
                    maybe(),
                    number(1),
                    number(1),
                    maybe(),
                    cabins,
                    maybe(),
                    number(0));
        }

        private List<Hours> hours() {
            List<Hours> hours = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Instant from = now.plusSeconds(random.nextInt(-9_000, 9_000));
                hours.add(new Hours(from, from.plusSeconds(random.nextInt(1, 9_000))));
            }
            return hours;
        }

        private OptionalInt number(int least) {
            return random.nextBoolean()
                    ? OptionalInt.empty()
                    : OptionalInt.of(least + random.nextInt(3));
        }

        private Duration time() {
            return Duration.ofHours(random.nextInt(0, 30));
        }

        private Optional<Duration> maybe() {
            return random.nextBoolean() ? Optional.empty() : Optional.of(time());
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }
    }
}
