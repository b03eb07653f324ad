package org.muster.planning.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Policy.Priority;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;
import org.muster.planning.model.Threat;

/** Small problems with a little of everything, from a seed. */
public final class RandomProblems {
    static final Instant NOW = Instant.parse("2023-08-01T06:00:00Z");

    private final SplittableRandom random;

    private RandomProblems(long seed) {
        random = new SplittableRandom(seed);
    }

    public static Problem of(long seed) {
        return new RandomProblems(seed).make();
    }

    /** Parties p0, p1 … of these classes and of one size at an airport with one leg. */
    static Problem atTheAirport(List<String> classes, int size, int seats) {
        List<Party> parties = new ArrayList<>();
        for (String priority : classes) {
            parties.add(
                    new Party(
                            "p" + parties.size(),
                            Load.ofSeats(size),
                            priority,
                            "airport",
                            NOW,
                            OptionalDouble.empty(),
                            List.of(),
                            Map.of(),
                            Optional.empty(),
                            false));
        }
        Leg leg =
                new Leg(
                        "F1",
                        "airport",
                        "base",
                        at(6),
                        at(9),
                        Optional.empty(),
                        Optional.of(Room.ofSeats(seats)),
                        Load.NONE,
                        Duration.ofHours(1),
                        Duration.ZERO,
                        1,
                        OptionalInt.empty(),
                        true);
        Problem random = of(0);
        return new Problem(
                "airport",
                NOW,
                at(24),
                random.policy(),
                Threat.EVEN,
                List.of(
                        new Place.Terminal(
                                "airport",
                                List.of(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalLong.empty()),
                        new Place.Haven("base", OptionalInt.empty(), Duration.ZERO)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(leg),
                parties);
    }

    private Problem make() {
        boolean ground = random.nextBoolean();
        return new Problem(
                "random",
                NOW,
                at(30 + random.nextInt(20)),
                new Policy(
                        "1",
                        List.of(
                                new Priority("urgent", 4),
                                new Priority("children", 2),
                                new Priority("others", 1)),
                        Policy.FIRST_PLAN,
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(random.nextInt(3) * 15)),
                new Threat(List.of(new Threat.Step(at(10), 2), new Threat.Step(at(25), 3))),
                places(),
                roads(),
                fleets(),
                List.of(new Escorts("army", 1 + random.nextInt(3), 4, Duration.ofMinutes(60))),
                carriers(),
                legs(),
                parties(ground, 5 + random.nextInt(60)));
    }

    private static Instant at(double hours) {
        return NOW.plusSeconds((long) (hours * 3600));
    }

    private OptionalInt perhaps(int value) {
        return random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private List<Place> places() {
        return List.of(
                new Place.Town("plateau"),
                new Place.Town("rive"),
                new Place.RallyPoint(
                        "school",
                        random.nextBoolean() ? List.of() : List.of(new Span(at(0), at(14))),
                        perhaps(20 + random.nextInt(60))),
                new Place.RallyPoint("club", List.of(), perhaps(10 + random.nextInt(60))),
                new Place.Terminal(
                        "airport",
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Span(at(1), at(16)), new Span(at(20), at(60))),
                        perhaps(60 + random.nextInt(200)),
                        perhaps(20 + random.nextInt(80)),
                        perhaps(1 + random.nextInt(2)),
                        perhaps(2000),
                        random.nextInt(3) == 0 ? OptionalLong.of(60_000) : OptionalLong.empty()),
                new Place.Haven("base", perhaps(40 + random.nextInt(100)), Duration.ofHours(1)),
                new Place.Haven("island", OptionalInt.empty(), Duration.ofMinutes(30)));
    }

    private List<Road> roads() {
        List<Span> closed =
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Span(at(5), at(5 + random.nextInt(1, 6))));
        return List.of(
                road("plateau-school", "plateau", "school", 30, Road.Means.OWN, List.of()),
                road("rive-club", "rive", "club", 45, Road.Means.OWN, closed),
                road("rive-school", "rive", "school", 70, Road.Means.OWN, List.of()),
                new Road(
                        "school-airport",
                        "school",
                        "airport",
                        Duration.ofMinutes(40 + random.nextInt(40)),
                        Road.Means.CONVOY,
                        perhaps(3),
                        Optional.of("army"),
                        closed,
                        List.of(new Road.Risk(new Span(at(3), at(8)), 2.5))),
                road("club-airport", "club", "airport", 50, Road.Means.CONVOY, List.of()));
    }

    private static Road road(
            String id, String from, String to, int minutes, Road.Means means, List<Span> closed) {
        return new Road(
                id,
                from,
                to,
                Duration.ofMinutes(minutes),
                means,
                OptionalInt.empty(),
                Optional.empty(),
                closed,
                List.of());
    }

    private List<Fleet> fleets() {
        return List.of(
                new Fleet(
                        "buses",
                        1 + random.nextInt(4),
                        new Room(8 + random.nextInt(20), OptionalInt.empty(), 0, 1),
                        Duration.ofHours(4 + random.nextInt(10)),
                        random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(150),
                        OptionalDouble.of(12),
                        List.of(
                                new Fleet.Service(
                                        "school-airport",
                                        Duration.ofMinutes(10),
                                        Duration.ofMinutes(50)),
                                new Fleet.Service(
                                        "club-airport",
                                        Duration.ofMinutes(20),
                                        Duration.ofMinutes(60)))),
                new Fleet(
                        "ambulances",
                        1,
                        new Room(2, OptionalInt.empty(), 2, 2),
                        Duration.ofHours(12),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        List.of(
                                new Fleet.Service(
                                        "club-airport", Duration.ZERO, Duration.ofMinutes(50)))));
    }

    private List<Carrier> carriers() {
        return List.of(
                new Carrier(
                        "A400M-1",
                        List.of(
                                new Carrier.Fit("seats", Room.ofSeats(30)),
                                new Carrier.Fit("medical", new Room(16, OptionalInt.of(22), 4, 2))),
                        Duration.ofHours(2),
                        at(0),
                        Duration.ofMinutes(60),
                        perhaps(4000),
                        perhaps(1200),
                        Duration.ofHours(8 + random.nextInt(8)),
                        OptionalDouble.of(2500),
                        OptionalDouble.of(9000)));
    }

    private List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            // One leg may fly in any case: alone it cannot contradict anything.
            boolean flown = i == 0 && random.nextBoolean();
            double departs = 4 + random.nextInt(flown ? 14 : 40) * 0.75;
            boolean ours = !flown && random.nextInt(3) > 0;
            legs.add(
                    new Leg(
                            "F" + (i + 1),
                            "airport",
                            random.nextInt(4) == 0 ? "island" : "base",
                            at(departs),
                            at(departs + 3),
                            ours ? Optional.of("A400M-1") : Optional.empty(),
                            ours ? Optional.empty() : Optional.of(room()),
                            random.nextInt(4) == 0 ? Load.ofSeats(3) : Load.NONE,
                            Duration.ofMinutes(60),
                            Duration.ofHours(3),
                            random.nextInt(3) == 0 ? 0.8 : 1,
                            OptionalInt.of(1500),
                            flown));
        }
        return legs;
    }

    private Room room() {
        return new Room(8 + random.nextInt(25), perhaps(30), random.nextInt(3), random.nextInt(3));
    }

    private List<Party> parties(boolean ground, int count) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parties.add(
                    new Party(
                            "p" + i,
                            load(),
                            List.of("urgent", "children", "others", "others")
                                    .get(random.nextInt(4)),
                            ground
                                    ? List.of("plateau", "rive", "school", "airport")
                                            .get(random.nextInt(4))
                                    : "airport",
                            at(random.nextInt(12) * 0.7 - 2),
                            OptionalDouble.empty(),
                            random.nextInt(5) == 0 ? List.of("base") : List.of(),
                            Map.of(),
                            Optional.empty(),
                            false));
        }
        return parties;
    }

    private Load load() {
        int seats = 1 + random.nextInt(5);
        return new Load(
                seats,
                random.nextInt(5) == 0 ? 1 : 0,
                random.nextInt(15) == 0 ? 1 : 0,
                random.nextInt(12) == 0 ? 1 : 0);
    }
}
