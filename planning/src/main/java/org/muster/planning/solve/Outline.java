package org.muster.planning.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** A problem as the planner sees it: kinds of parties, legs by cut-off, ways between places. */
final class Outline {
    private final Problem problem;
    private final Clock clock;
    private final List<Kind> kinds;
    private final Departures departures;
    private final Ways ways;
    private final Risks risks;
    private final Map<String, int[]> soonest = new HashMap<>();

    Outline(Problem problem) {
        this.problem = problem;
        clock = new Clock(problem);
        kinds = Kinds.of(problem, clock);
        departures = new Departures(problem, clock);
        ways = new Ways(problem, clock);
        risks = new Risks(clock);
    }

    Problem problem() {
        return problem;
    }

    Clock clock() {
        return clock;
    }

    List<Kind> kinds() {
        return kinds;
    }

    List<Departure> legs() {
        return departures.legs();
    }

    List<String> notes() {
        return departures.notes();
    }

    Ways ways() {
        return ways;
    }

    Risks risks() {
        return risks;
    }

    /** The least weighted hours that roads can add for a soul of a kind on the way to a leg. */
    double leastRisk(Kind kind, Departure leg) {
        double least = Double.MAX_VALUE;
        for (Way way : ways.between(kind, leg.terminal())) {
            least = Math.min(least, leastRisk(way, kind, leg));
        }
        return least == Double.MAX_VALUE ? 0 : least;
    }

    private double leastRisk(Way way, Kind kind, Departure leg) {
        if (way.roads().stream().allMatch(road -> road.risks().isEmpty())) {
            return 0;
        }
        int[] earliest = ways.earliest(way, kind.ready());
        int by = leg.cutOff() - Clock.seconds(problem.policy().margin());
        double risk = 0;
        for (int i = earliest.length - 1; i >= 0; i--) {
            Road road = way.roads().get(i);
            by -= Clock.seconds(road.travel());
            if (earliest[i] > by) {
                return Double.MAX_VALUE;
            }
            risk += risks.least(road, earliest[i], by);
        }
        return risk;
    }

    /** Whether a kind could reach a leg's gate in time and go on it if nothing were full. */
    boolean reaches(Kind kind, Departure leg) {
        return kind.mayTake(leg)
                && soonest(kind, leg.terminal()) <= leg.cutOff()
                && leg.takes(kind.load());
    }

    /** The earliest cut-off at a terminal that a kind could be in time for if nothing were full. */
    int soonest(Kind kind, String terminal) {
        int[] known = soonest.computeIfAbsent(terminal, key -> unknown());
        if (known[kind.index()] < 0) {
            known[kind.index()] = findSoonest(kind, terminal);
        }
        return known[kind.index()];
    }

    private int[] unknown() {
        int[] times = new int[kinds.size()];
        Arrays.fill(times, -1);
        return times;
    }

    private int findSoonest(Kind kind, String terminal) {
        int margin = Clock.seconds(problem.policy().margin());
        long soonest = Integer.MAX_VALUE;
        for (Way way : ways.between(kind, terminal)) {
            long arrival = ways.arrival(way, kind.ready());
            soonest = Math.min(soonest, way.roads().isEmpty() ? arrival : arrival + margin);
        }
        return (int) soonest;
    }
}
