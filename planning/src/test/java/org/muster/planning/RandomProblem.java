package org.muster.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;
import org.muster.planning.model.Threat;

/** Draws problems with nothing wrong in them, and every field now known and now not. */
public final class RandomProblem {
    private static final Instant FROM = Instant.parse("2023-08-01T06:00:00Z");

    private final Random random;

    private RandomProblem(long seed) {
        random = new Random(seed);
    }

    public static Problem of(long seed) {
        return new RandomProblem(seed).draw();
    }

    private Problem draw() {
        List<Place> places = places();
        List<Escorts> escorts =
                some(2, i -> new Escorts("guard" + i, 1 + random.nextInt(4), 5, minutes(60)));
        List<Road> roads = some(5, i -> road("road" + i, escorts));
        List<Carrier> carriers = some(3, i -> carrier("plane" + i));
        List<Leg> legs = some(6, i -> leg("F" + i, carriers));
        return new Problem(
                "drawn \"é\" " + random.nextInt(100),
                FROM,
                FROM.plus(Duration.ofHours(1 + random.nextInt(200))),
                policy(),
                new Threat(
                        some(
                                3,
                                i ->
                                        new Threat.Step(
                                                FROM.plus(Duration.ofHours(9L * i)), weight()))),
                places,
                roads,
                some(2, i -> fleet("fleet" + i, roads)),
                escorts,
                carriers,
                legs,
                parties(legs));
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        places.add(new Place.Town("town"));
        places.add(new Place.RallyPoint("rally", hours(), maybeInt(500)));
        places.add(
                new Place.Terminal(
                        "airport",
                        hours(),
                        maybeInt(900),
                        maybeInt(100),
                        maybeInt(4),
                        maybeInt(3000),
                        maybeLong()));
        places.add(new Place.Haven("haven", maybeInt(300), minutes(90)));
        places.add(new Place.Haven("home", maybeInt(300), Duration.ZERO));
        return places;
    }

    private Policy policy() {
        return new Policy(
                "v" + random.nextInt(9),
                List.of(new Policy.Priority("first", 5), new Policy.Priority("anyone", weight())),
                random.nextBoolean() ? Policy.FIRST_PLAN : Policy.REPAIR,
                minutes(60).plusMinutes(1),
                minutes(60));
    }

    private Road road(String id, List<Escorts> escorts) {
        boolean own = random.nextBoolean();
        String from = any("town", "rally", "airport");
        return new Road(
                id,
                from,
                from.equals("rally") ? "airport" : "rally",
                minutes(300).plusSeconds(1 + random.nextInt(50)),
                own ? Road.Means.OWN : Road.Means.CONVOY,
                own ? OptionalInt.empty() : maybeInt(40),
                own || escorts.isEmpty() ? Optional.empty() : maybe(() -> any(escorts).id()),
                hours(),
                some(2, i -> new Road.Risk(span(i), weight())));
    }

    private Fleet fleet(String id, List<Road> roads) {
        List<Fleet.Service> services =
                roads.stream()
                        .filter(road -> road.means() == Road.Means.CONVOY && random.nextBoolean())
                        .map(road -> new Fleet.Service(road.id(), minutes(30), minutes(30)))
                        .toList();
        return new Fleet(
                id,
                1 + random.nextInt(20),
                room(),
                Duration.ofHours(1 + random.nextInt(24)),
                maybeLong(),
                maybeNumber(),
                services);
    }

    private Carrier carrier(String id) {
        List<Carrier.Fit> fits = new ArrayList<>(some(2, i -> new Carrier.Fit("fit" + i, room())));
        fits.add(new Carrier.Fit("seats", room()));
        return new Carrier(
                id,
                fits,
                minutes(240),
                FROM.plusMillis(random.nextInt()),
                minutes(60),
                maybeInt(9000),
                maybeInt(3000),
                Duration.ofHours(1 + random.nextInt(20)),
                maybeNumber(),
                maybeNumber());
    }

    private Leg leg(String id, List<Carrier> carriers) {
        Instant departs = FROM.plusSeconds(random.nextInt(500_000));
        Optional<String> carrier =
                carriers.isEmpty() ? Optional.empty() : maybe(() -> any(carriers).id());
        Optional<Room> room = carrier.isEmpty() ? Optional.of(room()) : maybe(this::room);
        return new Leg(
                id,
                "airport",
                any("haven", "home"),
                departs,
                departs.plus(minutes(300).plusMinutes(1)),
                carrier,
                room,
                random.nextBoolean() ? Load.NONE : new Load(2, 1, 0, 0),
                minutes(120),
                minutes(300),
                1 - random.nextInt(4) / 7.0,
                maybeInt(9000),
                random.nextInt(4) == 0);
    }

    /** Alone or in runs, so that some are told together in a file and some only look so. */
    private List<Party> parties(List<Leg> legs) {
        List<Party> parties = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Party party = party("party" + i, legs);
            int first = random.nextInt(3);
            for (int number = first; number < first + random.nextInt(5) + 1; number++) {
                parties.add(named(party, party.id() + "-" + number));
            }
            if (random.nextBoolean()) {
                parties.add(party);
            }
        }
        return parties;
    }

    private Party party(String id, List<Leg> legs) {
        Optional<String> told = legs.isEmpty() ? Optional.empty() : maybe(() -> any(legs).id());
        int seats = 1 + random.nextInt(4);
        return new Party(
                id,
                new Load(seats, random.nextInt(2), random.nextInt(2), random.nextInt(seats)),
                any("first", "anyone"),
                any("town", "rally", "airport"),
                FROM.plus(minutes(900)),
                random.nextBoolean()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(1 - random.nextDouble()),
                random.nextBoolean() ? List.of() : List.of("home", "haven"),
                nationals(),
                told,
                told.isPresent() && random.nextBoolean());
    }

    private static Party named(Party party, String id) {
        return new Party(
                id,
                party.load(),
                party.priority(),
                party.place(),
                party.ready(),
                party.chance(),
                party.wishes(),
                party.nationals(),
                party.told(),
                party.pinned());
    }

    private Map<String, Integer> nationals() {
        Map<String, Integer> nationals = new HashMap<>();
        some(3, i -> nationals.put(any("FRA", "NER", "JP"), 1));
        return nationals;
    }

    private Room room() {
        return new Room(
                3 + random.nextInt(300), maybeInt(300, 3), random.nextInt(9), random.nextInt(5));
    }

    private List<Span> hours() {
        return some(3, this::span);
    }

    private Span span(int day) {
        Instant from = FROM.plus(Duration.ofDays(day));
        return new Span(from, from.plus(minutes(700).plusMinutes(1)));
    }

    private double weight() {
        return random.nextBoolean() ? random.nextInt(4) : random.nextDouble() * 10;
    }

    private Duration minutes(int below) {
        return Duration.ofMinutes(random.nextInt(below));
    }

    private OptionalInt maybeInt(int below) {
        return maybeInt(below, 1);
    }

    private OptionalInt maybeInt(int below, int least) {
        return random.nextBoolean()
                ? OptionalInt.empty()
                : OptionalInt.of(least + random.nextInt(below));
    }

    private OptionalLong maybeLong() {
        return random.nextBoolean()
                ? OptionalLong.empty()
                : OptionalLong.of(random.nextLong(10_000_000_000L));
    }

    private OptionalDouble maybeNumber() {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(weight());
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> some(int below, IntFunction<T> one) {
        List<T> some = new ArrayList<>();
        int many = random.nextInt(below + 1);
        for (int i = 0; i < many; i++) {
            some.add(one.apply(i));
        }
        return some;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
