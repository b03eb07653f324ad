package org.muster.planning.solve;

import java.util.List;
import org.muster.planning.model.Problem;

/** A problem as the planner sees it: kinds of parties, legs by cut-off, ways between places. */
final class Outline {
    private final Problem problem;
    private final Clock clock;
    private final List<Kind> kinds;
    private final Departures departures;
    private final Ways ways;

    Outline(Problem problem) {
        this.problem = problem;
        clock = new Clock(problem);
        kinds = Kinds.of(problem, clock);
        departures = new Departures(problem, clock);
        ways = new Ways(problem, clock);
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

    /** Whether a kind could reach a leg's gate in time if nothing were full. */
    boolean reaches(Kind kind, Departure leg) {
        if (!kind.mayTake(leg)) {
            return false;
        }
        int margin = Clock.seconds(problem.policy().margin());
        for (Way way : ways.between(kind.place(), leg.terminal())) {
            int by = way.roads().isEmpty() ? leg.cutOff() : leg.cutOff() - margin;
            if (ways.arrival(way, kind.ready()) <= by) {
                return true;
            }
        }
        return false;
    }
}
