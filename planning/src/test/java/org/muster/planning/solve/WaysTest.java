package org.muster.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Room;
import org.muster.planning.model.Span;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;

/** Which ways are open to whom. */
class WaysTest {
    private static final int COACH_ROADS = 8;
    private static final Load LYING = new Load(0, 0, 1, 0);

    /** Eight ways with coaches are quicker than the one with an ambulance. */
    private static Problem problem(boolean ambulance) {
        Problem airport = RandomProblems.atTheAirport(List.of(), 1, 10);
        List<Road> roads = new ArrayList<>();
        List<Fleet.Service> services = new ArrayList<>();
        for (int i = 0; i <= COACH_ROADS; i++) {
            roads.add(road("road-" + i, "mid-" + i, "airport", 20 + i, Road.Means.CONVOY));
            roads.add(road("to-" + i, "town", "mid-" + i, 1, Road.Means.OWN));
            services.add(new Fleet.Service("road-" + i, Duration.ZERO, Duration.ZERO));
        }
        List<Fleet> fleets = new ArrayList<>();
        fleets.add(fleet("coaches", Room.ofSeats(40), services.subList(0, COACH_ROADS)));
        if (ambulance) {
            fleets.add(
                    fleet(
                            "ambulances",
                            new Room(2, OptionalInt.empty(), 1, 0),
                            List.of(services.getLast())));
        }
        List<Place> places = new ArrayList<>(airport.places());
        places.add(new Place.Town("town"));
        for (int i = 0; i <= COACH_ROADS; i++) {
            places.add(new Place.Town("mid-" + i));
        }
        Leg leg = airport.legs().getFirst();
        return new Problem(
                "ways",
                airport.from(),
                airport.deadline(),
                airport.policy(),
                airport.threat(),
                places,
                roads,
                fleets,
                List.of(),
                List.of(),
                List.of(
                        new Leg(
                                leg.id(),
                                leg.from(),
                                leg.to(),
                                leg.departs(),
                                leg.arrives(),
                                Optional.empty(),
                                Optional.of(new Room(10, OptionalInt.empty(), 2, 0)),
                                Load.NONE,
                                leg.lead(),
                                Duration.ZERO,
                                1,
                                OptionalInt.empty(),
                                true)),
                List.of(
                        new Party(
                                "ill",
                                LYING,
                                "others",
                                "town",
                                airport.from(),
                                OptionalDouble.empty(),
                                List.of(),
                                Map.of(),
                                Optional.empty(),
                                false)));
    }

    private static Road road(String id, String from, String to, int minutes, Road.Means means) {
        return new Road(
                id,
                from,
                to,
                Duration.ofMinutes(minutes),
                means,
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Fleet fleet(String id, Room room, List<Fleet.Service> services) {
        return new Fleet(
                id,
                2,
                room,
                Duration.ofHours(10),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                services);
    }

    @Test
    void whoLiesTakesTheOneWayWithAnAmbulanceHoweverManyOthersAreQuicker() {
        Problem problem = problem(true);
        Result result =
                Planners.best(Duration.ofSeconds(10)).solve(problem, Optional.empty(), Watch.NONE);
        assertThat(result.plan().bookings()).hasSize(1);
        assertThat(PlanCheck.of(problem, result.plan()).broken()).isEmpty();
    }

    /** At each of three crossings one of two roads is shut; only one way in eight is open. */
    @Test
    void roadsBesideEachOtherAreOneRouteHoweverManyWaysThatMakes() {
        Problem airport = problem(true);
        List<Road> roads = new ArrayList<>();
        List<String> stops = List.of("town", "mid-0", "mid-1", "airport");
        Span always = new Span(airport.from(), airport.end());
        for (int i = 0; i < 3; i++) {
            for (String name : List.of("shut", "open")) {
                roads.add(
                        new Road(
                                name + i,
                                stops.get(i),
                                stops.get(i + 1),
                                Duration.ofMinutes(20),
                                Road.Means.OWN,
                                OptionalInt.empty(),
                                Optional.empty(),
                                name.equals("shut") ? List.of(always) : List.of(),
                                List.of()));
            }
        }
        Problem problem =
                new Problem(
                        "twins",
                        airport.from(),
                        airport.deadline(),
                        airport.policy(),
                        airport.threat(),
                        airport.places(),
                        roads,
                        List.of(),
                        List.of(),
                        List.of(),
                        airport.legs(),
                        airport.parties());
        Result result =
                Planners.best(Duration.ofSeconds(10)).solve(problem, Optional.empty(), Watch.NONE);
        assertThat(result.plan().bookings()).hasSize(1);
    }

    /** Two roads that both lead from the town are not one way, though it begins and ends right. */
    @Test
    void ridesOfAPlanInForceThatDoNotMeetAreNoWay() {
        Outline outline = new Outline(problem(true));
        Instant departs = outline.problem().from();
        List<Booking.Ride> rides =
                List.of(
                        new Booking.Ride("to-0", departs, Optional.empty()),
                        new Booking.Ride("road-8", departs.plusSeconds(600), Optional.of("c")));
        Plan gap = new Plan(List.of(), List.of(), List.of(new Booking("ill", "F1", rides)));
        Kind ill = outline.kinds().getFirst();
        assertThat(new Rides(outline, gap).of(ill, outline.legs().getFirst())).isEmpty();
    }

    @Test
    void vehiclesWithoutNumberAreEnough() {
        Problem problem = problem(true);
        Fleet many = fleet("many", new Room(20_000, OptionalInt.empty(), 20_000, 0), 100_000);
        List<Fleet> fleets = List.of(many, many, many);
        Wheels wheels = new Wheels(problem.withFleets(fleets));
        Way slow = new Way(List.of(problem.roads().get(2 * COACH_ROADS)));
        assertThat(wheels.take(slow, LYING)).isTrue();
    }

    private static Fleet fleet(String id, Room room, int vehicles) {
        return new Fleet(
                id,
                vehicles,
                room,
                Duration.ofHours(10),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                List.of(new Fleet.Service("road-" + COACH_ROADS, Duration.ZERO, Duration.ZERO)));
    }

    @Test
    void withoutAnAmbulanceNobodyWhoLiesReachesALeg() {
        Outline outline = new Outline(problem(false));
        Kind ill = outline.kinds().getFirst();
        assertThat(outline.ways().between(ill, "airport")).isEmpty();
        assertThat(outline.reaches(ill, outline.legs().getFirst())).isFalse();
    }
}
