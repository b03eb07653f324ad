package org.muster.planning.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.planning.RandomProblem;
import org.muster.planning.json.PlanFile.Made;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Booking.Ride;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

class RoundTripTest {
    @Test
    void aProblemThatIsWrittenIsReadAsItWas() throws Exception {
        for (long seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblem.of(seed);
            assertThat(ProblemCheck.check(problem).listLines()).as("seed %d", seed).isEmpty();
            String text = ProblemWriter.print(problem);
            assertThat(ProblemReader.parse(text)).as("seed %d", seed).isEqualTo(problem);
            assertThat(ProblemWriter.print(ProblemReader.parse(text))).isEqualTo(text);
        }
    }

    @Test
    void aPlanThatIsWrittenIsReadAsItWas() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            PlanFile file = draw(new Random(seed));
            String text = PlanWriter.print(file);
            assertThat(PlanReader.parse(text)).as("seed %d", seed).isEqualTo(file);
        }
    }

    @Test
    void partiesThatAreAlikeAreOneEntry() throws Exception {
        String text =
                """
                {"format": "muster-plan 1", "holds": "PROBLEM", "name": "many",
                 "from": "2023-08-01T07:00:00+01:00", "deadline": "2023-08-02T06:00:00Z",
                 "policy": {"version": "1", "priorities": [{"name": "anyone", "weight": 1}],
                            "levels": ["LEFT_BY_CLASS"], "period": "PT1H", "margin": "PT0S"},
                 "places": [{"id": "town", "kind": "TOWN"}], "legs": [],
                 "parties": [{"id": "family", "count": 12, "load": {"seats": 3, "laps": 1},
                              "priority": "anyone", "place": "town", "ready": "2023-08-01T06:00:00Z"}]}
                """;
        Problem problem = ProblemReader.parse(text);
        assertThat(problem.from()).isEqualTo(Instant.parse("2023-08-01T06:00:00Z"));
        assertThat(problem.parties()).hasSize(12);
        assertThat(problem.parties().getLast().id()).isEqualTo("family-12");
        assertThat(problem.souls()).isEqualTo(48);
        assertThat(ProblemWriter.print(problem)).contains("\"id\": \"family\", \"count\": 12,");
    }

    private static PlanFile draw(Random random) {
        List<Flight> flights = new ArrayList<>();
        List<Convoy> convoys = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            Instant at = Instant.ofEpochSecond(1_690_000_000L + random.nextInt(1_000_000));
            flights.add(new Flight("F" + i, maybe(random, "seats")));
            List<Convoy.Vehicles> vehicles =
                    List.of(new Convoy.Vehicles("buses", 1 + random.nextInt(9)));
            convoys.add(new Convoy("C" + i, "road", at, vehicles, random.nextInt(3)));
            List<Ride> rides =
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new Ride("road", at, maybe(random, "C" + i)));
            for (int party = random.nextInt(4); party > 0; party--) {
                bookings.add(new Booking("party" + i + "-" + party, "F" + i, rides));
            }
        }
        Score score =
                new Score(
                        List.of(
                                new Score.Value(
                                        Level.LEFT_BY_CLASS, "first", 3, OptionalDouble.of(3)),
                                new Score.Value(
                                        Level.EXPOSURE,
                                        "",
                                        random.nextDouble() * 1e6,
                                        OptionalDouble.empty())));
        Made made =
                new Made(
                        random.nextBoolean(),
                        Duration.ofMillis(random.nextInt(100_000)),
                        List.of("a \"note\""));
        return new PlanFile(
                "drawn",
                new Plan(flights, convoys, bookings),
                random.nextBoolean() ? Optional.of(score) : Optional.empty(),
                random.nextBoolean() ? Optional.of(made) : Optional.empty());
    }

    private static Optional<String> maybe(Random random, String value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
