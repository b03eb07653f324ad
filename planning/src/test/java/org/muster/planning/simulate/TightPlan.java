package org.muster.planning.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;
import org.muster.planning.model.Threat;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Booking.Ride;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/**
 * A small country and a plan that obeys its limits, all drawn: a town whose people walk to a rally
 * point, buses from there to an airport, people already at the airport, aircraft that come back.
 * Buses, escorts and stands are as few as the plan allows, so that any lateness is felt.
 */
final class TightPlan {
    static final Instant FROM = Instant.parse("2031-03-01T06:00:00Z");
    private static final Duration WALK = Duration.ofMinutes(45);
    private static final Duration DRIVE = Duration.ofMinutes(90);
    private static final Duration HOME = Duration.ofMinutes(105);
    private static final Duration APPROACH = Duration.ofMinutes(15);
    private static final int SEATS = 20;

    private final SplittableRandom random;
    private final int carriers;
    private final int rotations;
    private final List<Leg> legs = new ArrayList<>();
    private final List<Flight> flights = new ArrayList<>();
    private final List<Convoy> convoys = new ArrayList<>();
    private final List<Load> carried = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();

    final Problem problem;
    final Plan plan;

    TightPlan(long seed) {
        random = new SplittableRandom(seed);
        carriers = random.nextInt(1, 3);
        rotations = random.nextInt(1, 5);
        drawLegs();
        drawConvoys();
        drawParties();
        plan = new Plan(flights, convoys, bookings);
        problem = problem();
    }

    private void drawLegs() {
        for (int carrier = 0; carrier < carriers; carrier++) {
            for (int rotation = 0; rotation < rotations; rotation++) {
                Instant departs =
                        FROM.plus(Duration.ofMinutes(240 + 90L * carrier + 480L * rotation));
                String id = "leg-%d-%d".formatted(carrier, rotation);
                legs.add(
                        new Leg(
                                id,
                                "airport",
                                "haven",
                                departs,
                                departs.plus(Duration.ofMinutes(180)),
                                Optional.of("carrier-" + carrier),
                                Optional.empty(),
                                Load.ofSeats(random.nextInt(3)),
                                Duration.ofMinutes(random.nextInt(20, 90)),
                                Duration.ofMinutes(180),
                                random.nextBoolean() ? 1 : 0.8,
                                OptionalInt.empty(),
                                true));
                flights.add(new Flight(id, Optional.of("seats")));
            }
        }
    }

    /** One bus is busy for three and a half hours: two buses drive every 105 minutes by turns. */
    private void drawConvoys() {
        for (int number = 0; number < 4 * rotations + 1; number++) {
            convoys.add(
                    new Convoy(
                            "convoy-" + number,
                            "drive",
                            FROM.plus(Duration.ofMinutes(60 + 105L * number)),
                            List.of(new Convoy.Vehicles("buses", 1)),
                            1));
            carried.add(Load.NONE);
        }
    }

    private void drawParties() {
        for (Leg leg : legs.stream().sorted(Comparator.comparing(Leg::departs)).toList()) {
            Load load = leg.taken();
            for (int tries = 0; tries < 25; tries++) {
                Load party =
                        new Load(
                                random.nextInt(1, 6),
                                random.nextInt(8) == 0 ? 1 : 0,
                                0,
                                random.nextInt(10) == 0 ? 1 : 0);
                if (room().holds(load.plus(party)) && book(leg, party)) {
                    load = load.plus(party);
                }
            }
        }
    }

    static Room room() {
        return new Room(40, OptionalInt.of(43), 0, 3);
    }

    private boolean book(Leg leg, Load load) {
        if (random.nextInt(4) == 0) {
            add(leg, load, "airport", List.of());
            return true;
        }
        boolean walks = random.nextBoolean();
        for (int number = convoys.size() - 1; number >= 0; number--) {
            Instant departs = convoys.get(number).departs();
            boolean inTime = !departs.plus(DRIVE).isAfter(leg.cutOff());
            Load with = carried.get(number).plus(load);
            if (inTime && new Room(SEATS, OptionalInt.empty(), 0, 2).holds(with)) {
                carried.set(number, with);
                Ride ride = new Ride("drive", departs, Optional.of("convoy-" + number));
                Ride walk =
                        new Ride(
                                "walk",
                                departs.minus(WALK).minus(Duration.ofMinutes(random.nextInt(15))),
                                Optional.empty());
                add(
                        leg,
                        load,
                        walks ? "town" : "rally",
                        walks ? List.of(walk, ride) : List.of(ride));
                return true;
            }
        }
        return false;
    }

    private void add(Leg leg, Load load, String place, List<Ride> rides) {
        String id = "party-" + parties.size();
        parties.add(
                new Party(
                        id,
                        load,
                        random.nextInt(5) == 0 ? "first" : "others",
                        place,
                        FROM,
                        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1),
                        List.of(),
                        Map.of(),
                        Optional.of(leg.id()),
                        random.nextInt(6) == 0));
        bookings.add(new Booking(id, leg.id(), rides));
    }

    private Problem problem() {
        Instant last = legs.stream().map(Leg::departs).max(Instant::compareTo).orElseThrow();
        Span always = new Span(FROM, last.plus(Duration.ofHours(12)));
        return new Problem(
                "drawn",
                FROM,
                last.minus(Duration.ofHours(1)),
                new Policy(
                        "drawn-1",
                        List.of(new Policy.Priority("first", 2), new Policy.Priority("others", 1)),
                        Policy.FIRST_PLAN,
                        Duration.ofMinutes(15),
                        Duration.ZERO),
                Threat.EVEN,
                List.of(
                        new Place.Town("town"),
                        new Place.RallyPoint("rally", List.of(always), OptionalInt.empty()),
                        new Place.Terminal(
                                "airport",
                                List.of(always),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.of(1),
                                OptionalInt.empty(),
                                OptionalLong.empty()),
                        new Place.Haven("haven", OptionalInt.empty(), Duration.ofMinutes(30))),
                List.of(
                        road("walk", "town", "rally", WALK, Road.Means.OWN),
                        road("drive", "rally", "airport", DRIVE, Road.Means.CONVOY)),
                List.of(buses()),
                List.of(new Escorts("police", 2, 4, DRIVE)),
                carriers(),
                legs,
                parties);
    }

    /** The same without what the problem itself leaves to chance. */
    Problem certain() {
        return problem.withLegs(
                problem.legs().stream()
                        .map(leg ->
                                new Leg(
                                        leg.id(),
                                        leg.from(),
                                        leg.to(),
                                        leg.departs(),
                                        leg.arrives(),
                                        leg.carrier(),
                                        leg.room(),
                                        leg.taken(),
                                        leg.lead(),
                                        leg.back(),
                                        1,
                                        leg.distance(),
                                        leg.flown()))
                        .toList());
    }

    private static Road road(String id, String from, String to, Duration travel, Road.Means means) {
        return new Road(
                id,
                from,
                to,
                travel,
                means,
                OptionalInt.empty(),
                means == Road.Means.CONVOY ? Optional.of("police") : Optional.empty(),
                List.of(),
                List.of());
    }

    private static Fleet buses() {
        return new Fleet(
                "buses",
                2,
                new Room(SEATS, OptionalInt.empty(), 0, 2),
                Duration.ofHours(24),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                List.of(new Fleet.Service("drive", APPROACH, HOME)));
    }

    private List<Carrier> carriers() {
        List<Carrier> all = new ArrayList<>();
        for (int number = 0; number < carriers; number++) {
            all.add(
                    new Carrier(
                            "carrier-" + number,
                            List.of(new Carrier.Fit("seats", room())),
                            Duration.ofHours(2),
                            FROM,
                            Duration.ofMinutes(90),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Duration.ofHours(24),
                            OptionalDouble.empty(),
                            OptionalDouble.empty()));
        }
        return all;
    }
}
