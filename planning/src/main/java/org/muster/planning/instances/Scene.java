package org.muster.planning.instances;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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

/** A problem while it is put together. */
final class Scene {
    private static final Policy POLICY =
            new Policy(
                    "instances 1",
                    List.of(
                            new Priority("medical", 4),
                            new Priority("family", 2),
                            new Priority("anyone", 1)),
                    Policy.FIRST_PLAN,
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(30));

    private final String name;
    private final Instant from;
    private final Duration lasting;
    private final SplittableRandom random;
    private final List<Threat.Step> threat = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private final List<Fleet> fleets = new ArrayList<>();
    private final List<Escorts> escorts = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private List<String> states = List.of("FRA");
    private OptionalDouble chance = OptionalDouble.empty();

    Scene(String name, String from, Duration lasting) {
        this.name = name;
        this.from = Instant.parse(from);
        this.lasting = lasting;
        this.random = new SplittableRandom(name.hashCode());
    }

    Instant at(double hours) {
        return from.plusSeconds(Math.round(hours * 3600));
    }

    Span between(double first, double last) {
        return new Span(at(first), at(last));
    }

    /** Open at the same hours on each day. */
    List<Span> daily(int opens, int closes) {
        List<Span> hours = new ArrayList<>();
        for (long day = 0; day <= lasting.toDays(); day++) {
            hours.add(between(24.0 * day + opens, 24.0 * day + closes));
        }
        return hours;
    }

    void threat(double hours, double weight) {
        threat.add(new Threat.Step(at(hours), weight));
    }

    void town(String id) {
        places.add(new Place.Town(id));
    }

    void rally(String id, int room, List<Span> open) {
        places.add(new Place.RallyPoint(id, open, OptionalInt.of(room)));
    }

    void terminal(String id, List<Span> open, int room, int perHour, int parking, int runway) {
        places.add(
                new Place.Terminal(
                        id,
                        open,
                        OptionalInt.of(room),
                        OptionalInt.of(perHour),
                        OptionalInt.of(parking),
                        runway == 0 ? OptionalInt.empty() : OptionalInt.of(runway),
                        OptionalLong.empty()));
    }

    void haven(String id, OptionalInt perDay) {
        places.add(new Place.Haven(id, perDay, Duration.ofHours(2)));
    }

    void own(String start, String end, int minutes) {
        road(start, end, minutes, Road.Means.OWN, Optional.empty(), List.of(), List.of());
    }

    void convoy(String start, String end, int minutes) {
        road(start, end, minutes, Road.Means.CONVOY, Optional.empty(), List.of(), List.of());
    }

    void road(
            String start,
            String end,
            int minutes,
            Road.Means means,
            Optional<String> pool,
            List<Span> closed,
            List<Road.Risk> risks) {
        roads.add(
                new Road(
                        start + "-" + end,
                        start,
                        end,
                        Duration.ofMinutes(minutes),
                        means,
                        means == Road.Means.CONVOY ? OptionalInt.of(60) : OptionalInt.empty(),
                        pool,
                        closed,
                        risks));
    }

    void escorts(String id, int teams, int vehicles, Duration back) {
        escorts.add(new Escorts(id, teams, vehicles, back));
    }

    /** Coaches that serve roads, each of whose bases lies where the road begins. */
    void coaches(String id, int vehicles, int seats, int minutesBack, String... served) {
        List<Fleet.Service> services = new ArrayList<>();
        for (String road : served) {
            services.add(
                    new Fleet.Service(
                            road, Duration.ofMinutes(20), Duration.ofMinutes(minutesBack)));
        }
        fleets.add(
                new Fleet(
                        id,
                        vehicles,
                        new Room(seats, OptionalInt.empty(), 1, 2),
                        Duration.ofHours(14),
                        OptionalLong.empty(),
                        OptionalDouble.of(15),
                        services));
    }

    String carrier(Craft craft, String id, Instant there) {
        carriers.add(craft.carrier(id, there));
        return id;
    }

    /** Carriers that go there and back while it lasts: at most so many legs, spread over it. */
    void rotations(Craft craft, int many, String start, String end, int kilometres, int most) {
        for (int i = 1; i <= many; i++) {
            Instant there = at(Math.round(4.0 * random.nextDouble(1, 6)) / 4.0);
            String name = "%s-%s-%d".formatted(craft.name().toLowerCase(Locale.ROOT), end, i);
            String carrier = carrier(craft, start + "-" + name, there);
            Duration way = craft.lasting(kilometres);
            List<Instant> possible = departures(craft, start, way, there);
            int share = Math.min(possible.size(), most / many + (i <= most % many ? 1 : 0));
            for (int number = 0; number < share; number++) {
                leg(
                        carrier + "-" + (number + 1),
                        start,
                        end,
                        possible.get(number * possible.size() / share),
                        way,
                        Optional.of(carrier),
                        Optional.empty(),
                        way,
                        kilometres,
                        craft.isShip());
            }
        }
    }

    /** As often as a carrier can leave by its crews' duty and the terminal's hours. */
    private List<Instant> departures(Craft craft, String start, Duration way, Instant there) {
        List<Instant> all = new ArrayList<>();
        Deque<Instant> day = new ArrayDeque<>();
        Instant departs = there.plus(craft.ground());
        while (departs.isBefore(at(lasting.toHours()))) {
            while (!day.isEmpty() && !day.getFirst().plus(Duration.ofDays(1)).isAfter(departs)) {
                day.removeFirst();
            }
            boolean isRested = way.multipliedBy(2L * day.size() + 2).compareTo(craft.duty()) <= 0;
            if (isRested && isOpen(start, departs)) {
                day.addLast(departs);
                all.add(departs);
                departs =
                        departs.plus(way.multipliedBy(2))
                                .plus(craft.ground())
                                .plus(Duration.ofHours(2))
                                .plus(Duration.ofMinutes(15L * random.nextInt(5)));
            } else {
                departs = departs.plus(Duration.ofMinutes(30));
            }
        }
        return all;
    }

    void leg(
            String id,
            String start,
            String end,
            Instant departs,
            Duration way,
            Optional<String> carrier,
            Optional<Room> room,
            Duration back,
            int kilometres,
            boolean byShip) {
        legs.add(
                new Leg(
                        id,
                        start,
                        end,
                        departs,
                        departs.plus(way),
                        carrier,
                        room,
                        Load.NONE,
                        Duration.ofHours(byShip ? 3 : 2),
                        back,
                        random.nextInt(5) > 0 ? 1 : 0.9,
                        OptionalInt.of(kilometres),
                        false));
    }

    void states(String... some) {
        states = List.of(some);
    }

    void chance(double known) {
        chance = OptionalDouble.of(known);
    }

    void people(String place, int souls, People people) {
        parties.addAll(people.at(place, souls, from, states, chance, random));
    }

    Problem problem() {
        return new Problem(
                name,
                from,
                from.plus(lasting),
                POLICY,
                new Threat(threat),
                places,
                roads,
                fleets,
                escorts,
                carriers,
                legs,
                parties);
    }

    private boolean isOpen(String terminal, Instant moment) {
        return places.stream()
                .filter(place -> place.id().equals(terminal))
                .allMatch(place ->
                        !(place instanceof Place.Terminal open)
                                || open.open().isEmpty()
                                || open.open().stream().anyMatch(span -> span.holds(moment)));
    }
}
