package org.muster.server.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.muster.core.movement.LegPlan;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.operation.OnTheRoad;
import org.muster.planning.operation.OperationProblem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;

/**
 * A problem and a plan for it as a planner reads them: the legs with who is on them, and how many
 * wait where over time.
 */
public record Board(
        Problem problem,
        Plan plan,
        List<Line> lines,
        List<OnTheRoad> roads,
        List<Waiting> waiting,
        Figures figures) {
    public Board {
        lines = List.copyOf(lines);
        roads = List.copyOf(roads);
        waiting = List.copyOf(waiting);
    }

    /**
     * A leg.
     *
     * @param label what people call it
     * @param cabin the one that it flies with, where it may fly with several
     * @param booked what the plan puts on it
     * @param parties who they are
     */
    public record Line(
            Leg leg,
            String label,
            String vehicle,
            Optional<String> cabin,
            Load booked,
            List<Party> parties) {
        public Line {
            parties = List.copyOf(parties);
        }

        /** Its seats, as far as this board knows them. */
        public int seats() {
            return leg.room().map(room -> room.seats()).orElse(0);
        }

        public int taken() {
            return leg.taken().seats();
        }

        /** How full its seats are, in percent; more than 100 where it is promised too often. */
        public int percent() {
            return seats() == 0 ? 0 : 100 * (taken() + booked.seats()) / seats();
        }

        public int souls() {
            return leg.taken().souls() + booked.souls();
        }

        public int free() {
            return seats() - taken() - booked.seats();
        }
    }

    /** How many people wait at a place, from each time on until the next. */
    public record Waiting(String place, SequencedMap<Instant, Integer> steps) {
        public int first() {
            return steps.firstEntry().getValue();
        }

        public int last() {
            return steps.lastEntry().getValue();
        }

        public int most() {
            return steps.values().stream().mapToInt(count -> count).max().orElse(0);
        }

        /** How many wait from a moment on; before the first step nobody does. */
        public int at(Instant moment) {
            int count = 0;
            for (var step : steps.entrySet()) {
                if (step.getKey().isAfter(moment)) {
                    break;
                }
                count = step.getValue();
            }
            return count;
        }
    }

    /**
     * @param names what each leg of the problem is called
     * @param cancelled legs that would not go
     */
    public static Board of(
            OperationProblem question,
            Plan plan,
            Map<String, LegPlan> names,
            Set<String> cancelled) {
        Problem problem = question.problem();
        Fitted fitted = new Fitted(problem, plan);
        Map<String, Party> parties = new HashMap<>();
        problem.parties().forEach(party -> parties.put(party.id(), party));
        Map<String, List<Party>> aboard = new HashMap<>();
        for (Booking booking : plan.bookings()) {
            Party party = parties.get(booking.party());
            if (party != null) {
                aboard.computeIfAbsent(booking.leg(), leg -> new ArrayList<>()).add(party);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Leg leg : problem.legs()) {
            if (cancelled.contains(leg.id())) {
                continue;
            }
            List<Party> on = aboard.getOrDefault(leg.id(), List.of());
            LegPlan name = names.get(leg.id());
            lines.add(
                    new Line(
                            fitted.withRoom(leg),
                            name == null ? leg.id() : name.label(),
                            name == null ? "" : name.vehicle(),
                            question.cabins().containsKey(leg.id())
                                    ? fitted.findCabin(leg)
                                    : Optional.empty(),
                            on.stream().map(Party::load).reduce(Load.NONE, Load::plus),
                            on));
        }
        lines.sort(
                Comparator.comparing((Line line) -> line.leg().departs())
                        .thenComparing(Line::label));
        return new Board(
                problem,
                plan,
                lines,
                OnTheRoad.list(problem, plan),
                waiting(problem, plan),
                Figures.of(problem, plan));
    }

    /** The leg of a reference, if it is on the board. */
    public Optional<Line> find(String leg) {
        return lines.stream().filter(line -> line.leg().id().equals(leg)).findFirst();
    }

    /** Nobody waits while on a ride: they are counted where they come to once they are there. */
    private static List<Waiting> waiting(Problem problem, Plan plan) {
        Moves moves = new Moves(problem);
        plan.bookings().forEach(moves::book);
        List<Waiting> all = new ArrayList<>();
        moves.changes.forEach((place, changes) -> {
            SequencedMap<Instant, Integer> steps = new LinkedHashMap<>();
            int count = 0;
            for (var change : changes.entrySet()) {
                count += change.getValue();
                steps.put(change.getKey(), count);
            }
            all.add(new Waiting(place, steps));
        });
        return all;
    }

    /** Who comes to a place and who leaves it, at each time. */
    private static final class Moves {
        private final Map<String, TreeMap<Instant, Integer>> changes = new TreeMap<>();
        private final Map<String, Party> parties = new HashMap<>();
        private final Map<String, Leg> legs = new HashMap<>();
        private final Map<String, org.muster.planning.model.Road> roads = new HashMap<>();

        Moves(Problem problem) {
            problem.legs().forEach(leg -> legs.put(leg.id(), leg));
            problem.roads().forEach(road -> roads.put(road.id(), road));
            for (Party party : problem.parties()) {
                parties.put(party.id(), party);
                change(party.place(), problem.from(), party.souls());
            }
        }

        void book(Booking booking) {
            Party party = parties.get(booking.party());
            Leg leg = legs.get(booking.leg());
            if (party == null || leg == null) {
                return;
            }
            String at = party.place();
            for (Booking.Ride ride : booking.rides()) {
                var road = roads.get(ride.road());
                if (road == null) {
                    continue;
                }
                change(at, ride.departs(), -party.souls());
                at = road.to();
                change(at, ride.departs().plus(road.travel()), party.souls());
            }
            change(at, leg.departs(), -party.souls());
        }

        private void change(String place, Instant at, int people) {
            changes.computeIfAbsent(place, name -> new TreeMap<>()).merge(at, people, Integer::sum);
        }
    }
}
