package org.muster.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;

/** A leg is cancelled; the plan in force is mended. */
class MendTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 20, 40})
    void whoIsOnALegThatStillFliesStaysOnIt(long first) {
        for (long seed = first; seed < first + 20; seed++) {
            Problem problem = inOneClass(withRoomForAll(RandomProblems.of(seed)));
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            Optional<String> cancelled =
                    plan.flights().stream().map(flight -> flight.leg()).findFirst();
            if (cancelled.isEmpty()) {
                continue;
            }
            Problem changed = without(problem, cancelled.get());
            Result atOnce = Planners.greedy().solve(changed, Optional.of(plan), Watch.NONE);
            Result mended =
                    Planners.best(Duration.ofSeconds(2))
                            .solve(changed, Optional.of(plan), Watch.NONE);

            assertThat(PlanCheck.of(changed, atOnce.plan()).broken()).as("seed %d", seed).isEmpty();
            assertThat(PlanCheck.of(changed, mended.plan()).broken()).as("seed %d", seed).isEmpty();
            assertThat(Order.isBetter(atOnce.score(), mended.score())).isFalse();
            int its = movedThoughTheirLegFlies(plan, atOnce.plan(), cancelled.get());
            assertThat(its).as("seed %d", seed).isZero();
        }
    }

    @Test
    void whoComesLateWithAHigherClassTakesThePlaceOfALowerOne() {
        Problem full = RandomProblems.atTheAirport(List.of("others", "others"), 4, 8);
        Plan plan = Planners.greedy().solve(full, Optional.empty(), Watch.NONE).plan();
        Problem changed = RandomProblems.atTheAirport(List.of("others", "others", "urgent"), 4, 8);

        Result mended = Planners.greedy().solve(changed, Optional.of(plan), Watch.NONE);

        assertThat(mended.plan().bookings()).extracting(Booking::party).contains("p2").hasSize(2);
    }

    @Test
    void whoIsPinnedKeepsTheirPlaceAgainstAHigherClass() {
        Problem open = RandomProblems.atTheAirport(List.of("others", "urgent", "urgent"), 4, 8);
        List<Party> parties = new ArrayList<>(open.parties());
        parties.set(0, parties.getFirst().withTold(Optional.of("F1")).withPinned(true));

        for (Planner planner : List.of(Planners.greedy(), Planners.best(Duration.ofSeconds(5)))) {
            Result result = planner.solve(open.withParties(parties), Optional.empty(), Watch.NONE);

            assertThat(result.plan().bookings())
                    .extracting(Booking::party)
                    .contains("p0")
                    .hasSize(2);
        }
    }

    @Test
    void whoIsPinnedAndCannotGoIsNamed() {
        Problem open = RandomProblems.atTheAirport(List.of("others", "others", "others"), 4, 8);
        List<Party> parties =
                open.parties().stream()
                        .map(party -> party.withTold(Optional.of("F1")).withPinned(true))
                        .toList();

        Result result =
                Planners.greedy().solve(open.withParties(parties), Optional.empty(), Watch.NONE);

        assertThat(result.notes())
                .singleElement()
                .asString()
                .contains("pinned to: 1, such as p", "on F1", "plan why");
    }

    @Test
    void whatPeopleWereToldCountsWithoutAPlanInForce() {
        Problem open = RandomProblems.atTheAirport(List.of("others", "others", "others"), 4, 8);
        List<Party> parties = new ArrayList<>(open.parties());
        parties.set(2, parties.getLast().withTold(Optional.of("F1")));
        Problem told = open.withParties(parties).withPolicy(open.policy().withToldFirst());

        Result result = Planners.greedy().solve(told, Optional.empty(), Watch.NONE);

        assertThat(result.plan().bookings()).extracting(Booking::party).contains("p2").hasSize(2);
    }

    /** Who is left behind by the cancelled leg takes nobody else's room to wait in. */
    private static Problem withRoomForAll(Problem problem) {
        return problem.withPlaces(problem.places().stream().map(MendTest::withRoomForAll).toList());
    }

    /** And nobody has to make room for a higher class. */
    private static Problem inOneClass(Problem problem) {
        return problem.withParties(
                problem.parties().stream()
                        .map(party ->
                                new Party(
                                        party.id(),
                                        party.load(),
                                        "others",
                                        party.place(),
                                        party.ready(),
                                        party.chance(),
                                        party.wishes(),
                                        party.nationals(),
                                        party.told(),
                                        party.pinned()))
                        .toList());
    }

    private static Place withRoomForAll(Place place) {
        return switch (place) {
            case Place.RallyPoint point ->
                    new Place.RallyPoint(point.id(), point.open(), OptionalInt.empty());
            case Place.Terminal at ->
                    new Place.Terminal(
                            at.id(),
                            at.open(),
                            OptionalInt.empty(),
                            at.perHour(),
                            at.parking(),
                            at.runway(),
                            at.fuel());
            case Place.Town town -> town;
            case Place.Haven haven -> haven;
        };
    }

    private static Problem without(Problem problem, String leg) {
        List<Leg> others = problem.legs().stream().filter(one -> !one.id().equals(leg)).toList();
        return problem.withLegs(others);
    }

    private static int movedThoughTheirLegFlies(Plan before, Plan after, String cancelled) {
        Map<String, String> now = new HashMap<>();
        after.bookings().forEach(booking -> now.put(booking.party(), booking.leg()));
        List<Booking> moved =
                before.bookings().stream()
                        .filter(booking -> !booking.leg().equals(cancelled))
                        .filter(booking -> !booking.leg().equals(now.get(booking.party())))
                        .collect(Collectors.toList());
        return moved.size();
    }
}
