package org.muster.planning.why;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.muster.planning.check.Flying;
import org.muster.planning.check.Matched;
import org.muster.planning.drawn.DrawnProblem;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.RandomProblems;
import org.muster.planning.solve.Watch;

class ClashTest {
    private static final String PLACES =
            """
            now 04:00 deadline=2.20:00 margin=30m
            class all
            town T
            terminal A parking=2 gate=60
            haven H perDay=20 turnaround=1h
            road T-A T A 60m own
            carrier C fits=wide/10,beds/4:8:2:0 refit=3h ground=1h duty=12h
            """;

    @Test
    void pinnedPartiesThatDoNotFitOnTheirLeg() {
        assertThat(
                        clashes(
                                """
                                leg F1 A H 10:00 12:00 room=10 lead=1h
                                leg F2 A H 2.10:00 2.12:00 room=10 lead=1h
                                party a 6 place=A told=F1 pinned
                                party b 5 place=A told=F1 pinned
                                party c 1 place=A told=F1 pinned
                                party d 9 place=A told=F2 pinned
                                """))
                .containsExactly(
                        "these cannot all be: leg F1 has room for 10 seats, 0 stretchers,"
                                + " 0 wheelchairs; party a, 6 people, goes on leg F1; party b, 5 people,"
                                + " goes on leg F1 (smallest)");
    }

    @Test
    void pinnedPartiesThatTheHavenCannotTakeInOnOneDay() {
        assertThat(
                        clashes(
                                """
                                leg F1 A H 10:00 12:00 room=20 lead=1h
                                leg F2 A H 15:00 17:00 room=20 lead=1h taken=2
                                party a 12 place=A told=F1 pinned
                                party b 7 place=A told=F2 pinned
                                """))
                .containsExactly(
                        "these cannot all be: H takes in 20 people a day; party a, 12 people, goes"
                                + " on leg F1; party b, 7 people, goes on leg F2 (smallest)");
    }

    @Test
    void flownLegsOfOneCarrierThatOverlap() {
        assertThat(
                        clashes(
                                """
                                leg F1 A H 10:00 12:00 carrier=C lead=1h back=2h flown
                                leg F2 A H 15:59 18:00 carrier=C lead=1h back=2h flown
                                leg F3 A H 2.10:00 2.12:00 carrier=C lead=1h back=2h flown
                                """))
                .containsExactly(
                        "these cannot all be: carrier C flies one leg after the other; leg F1 flies"
                                + " at 2023-08-01T10:00:00Z; leg F2 flies at 2023-08-01T15:59:00Z"
                                + " (smallest)");
    }

    @Test
    void flownLegsThatNeedMoreParkingThanThereIs() {
        assertThat(
                        clashes(
                                """
                                leg F1 A H 10:00 12:00 room=9 lead=1h flown
                                leg F2 A H 10:10 12:00 room=9 lead=1h flown
                                leg F3 A H 10:20 12:00 room=9 lead=1h flown
                                leg F4 A H 11:30 13:00 room=9 lead=1h flown
                                """))
                .containsExactly(
                        "these cannot all be: A has parking for 2; leg F1 flies at"
                                + " 2023-08-01T10:00:00Z; leg F2 flies at 2023-08-01T10:10:00Z; leg F3"
                                + " flies at 2023-08-01T10:20:00Z (smallest)");
    }

    @Test
    void aPartyThatCannotComeInTime() {
        assertThat(
                        clashes(
                                """
                                leg F1 A H 10:00 12:00 room=9 lead=1h
                                party a 2 place=T ready=07:31 told=F1 pinned
                                party b 2 place=T ready=07:30 told=F1 pinned
                                """))
                .containsExactly(
                        "these cannot all be: party a is at T, ready at 2023-08-01T07:31:00Z, and is"
                                + " at A by the cut-off of leg F1 at 2023-08-01T09:00:00Z; party a, 2"
                                + " people, goes on leg F1 (smallest)");
    }

    @Test
    void aRefitForWhichThereIsNoTime() {
        String legs =
                """
                leg F1 A H 10:00 12:00 carrier=C lead=1h back=2h
                leg F2 A H %s 20:00 carrier=C lead=1h back=1h
                party a 2:0:1:0 place=A told=F1 pinned
                party b 9 place=A told=F2 pinned
                """;
        assertThat(clashes(legs.formatted("19:00"))).isEmpty();
        assertThat(clashes(legs.formatted("18:59")).getFirst())
                .contains(
                        "leg F1 has room",
                        "leg F2 has room",
                        "carrier C flies",
                        "party a",
                        "party b");
    }

    @Test
    void clashesApartAreAllTold() {
        assertThat(
                        clashes(
                                """
                                leg F1 A H 10:00 12:00 room=5 lead=1h
                                leg F2 A H 2.10:00 2.12:00 room=5 lead=1h
                                party a 6 place=A told=F1 pinned
                                party b 7 place=A told=F2 pinned
                                """))
                .hasSize(2);
    }

    @Test
    void ofManyPartiesTheLargestAreNamedAndNoneTooMany() {
        StringBuilder parties = new StringBuilder("leg F1 A H 2.10:00 2.12:00 room=100 lead=1h\n");
        for (int i = 0; i < 60; i++) {
            parties.append("party p%d %d place=A told=F1 pinned\n".formatted(i, 1 + i % 5));
        }
        Problem problem = DrawnProblem.of(PLACES.replace("perDay=20 ", "") + parties);
        Possible possible = new Possible(problem);
        Clash clash = Clash.find(Demands.listOf(problem), possible, () -> false).orElseThrow();
        assertThat(clash.smallest()).isFalse();
        // 12 of five, 10 of four make 100; with one more party they are too many
        assertThat(clash.demands()).hasSize(1 + 23);
        assertThat(clash.sentence()).endsWith("17 more parties, 74 people, go on theirs");
        isIrreducible(clash, possible);
    }

    /** Random clashes of numbers: every set of weights above 100 is impossible. */
    @Test
    void aClashIsIrreducibleAndSmallestWhereItSaysSo() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Demand> demands = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(9); i++) {
                demands.add(
                        new Demand.Goes("p" + i, "F" + random.nextInt(3), 5 + random.nextInt(60)));
            }
            Optional<Clash> found = Clash.find(demands, ClashTest::fits, () -> false);
            assertThat(found.isEmpty()).isEqualTo(fits(demands));
            found.ifPresent(clash -> {
                isIrreducible(clash, ClashTest::fits);
                assertThat(clash.smallest()).isTrue();
                assertThat(clash.demands()).hasSize(smallest(demands));
            });
        }
    }

    @Test
    void aPlanThatExistsNeverClashes() {
        int demands = 0;
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = RandomProblems.of(seed);
            Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
            Problem asPlanned = asPlanned(problem, plan);
            List<Demand> asked = Demands.listOf(asPlanned);
            demands += asked.size();
            assertThat(Clash.find(asked, new Possible(asPlanned), () -> false))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(demands).isGreaterThan(2_000);
    }

    @Test
    void whenStoppedNothingIsSaid() {
        List<Demand> demands = List.of(new Demand.Goes("a", "F1", 101));
        assertThat(Clash.find(demands, ClashTest::fits, () -> true)).isEmpty();
    }

    private static Problem asPlanned(Problem problem, Plan plan) {
        Matched matched = Matched.of(problem, plan);
        Set<String> flying = new HashSet<>();
        matched.flights().values().stream().map(Flying::leg).map(Leg::id).forEach(flying::add);
        List<Leg> legs =
                problem.legs().stream()
                        .map(leg ->
                                Copies.leg(leg, leg.room(), leg.lead(), flying.contains(leg.id())))
                        .toList();
        List<Party> parties =
                problem.parties().stream()
                        .map(party -> {
                            Optional<String> leg =
                                    plan.bookings().stream()
                                            .filter(it -> it.party().equals(party.id()))
                                            .map(Booking::leg)
                                            .findFirst();
                            return party.withTold(leg).withPinned(leg.isPresent());
                        })
                        .toList();
        return problem.withLegs(legs).withParties(parties);
    }

    private static boolean fits(List<Demand> demands) {
        return demands.stream()
                .map(Demand.Goes.class::cast)
                .collect(groupingBy(Demand.Goes::leg, summingInt(Demand.Goes::souls)))
                .values()
                .stream()
                .allMatch(sum -> sum <= 100);
    }

    private static void isIrreducible(Clash clash, Predicate<List<Demand>> possible) {
        assertThat(possible.test(clash.demands())).isFalse();
        for (Demand demand : clash.demands()) {
            List<Demand> others = new ArrayList<>(clash.demands());
            others.remove(demand);
            assertThat(possible.test(others)).as("without %s", demand).isTrue();
        }
    }

    private static int smallest(List<Demand> demands) {
        int smallest = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << demands.size(); set++) {
            List<Demand> some = new ArrayList<>();
            for (int i = 0; i < demands.size(); i++) {
                if ((set >> i & 1) == 1) {
                    some.add(demands.get(i));
                }
            }
            if (some.size() < smallest && !fits(some)) {
                smallest = some.size();
            }
        }
        return smallest;
    }

    private static List<String> clashes(String more) {
        Problem problem = DrawnProblem.of(PLACES + more);
        return Clash.listApart(Demands.listOf(problem), new Possible(problem), () -> false).stream()
                .map(clash -> clash.sentence() + (clash.smallest() ? " (smallest)" : ""))
                .toList();
    }
}
