package org.muster.planning.bep;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * How often each bus drives from where to where, as one integer programme for the engine. It suits
 * few buses with many trips, whose tours are too many to be listed. Drives that hang together can
 * be driven in one go (Euler); where they do not, a rule is added and the engine asked again.
 */
final class FleetModel {
    private static final int WORKERS = 1;
    private static final int MOST_BUSES = 12;
    private static final double ROUGH = 1e-3;

    /** Above this the engine's doubles do not hold every whole number, with room to spare. */
    private static final long MOST = 1L << 40;

    private final Search search;
    private final Network net;
    private final CpModel model = new CpModel();
    private final List<BusDrives> buses = new ArrayList<>();
    private final IntVar last;

    /** The time that a plan must beat to be an answer. */
    private final long before;

    FleetModel(Search search, Network net) {
        this.search = search;
        this.net = net;
        this.before = search.objective();
        this.last = model.newIntVar(Math.min(search.bound(), before - 1), before - 1, "last");
        for (int y = 0; y < net.yards; y++) {
            for (int bus = 0; bus < net.buses[y]; bus++) {
                buses.add(new BusDrives(net, y, model, last));
            }
        }
        share();
        model.minimize(last);
    }

    private void share() {
        for (int p = 0; p < net.pickUps; p++) {
            LinearExprBuilder fetched = LinearExpr.newBuilder();
            for (BusDrives bus : buses) {
                bus.addLoads(fetched, p);
            }
            model.addEquality(fetched, net.loads[p]);
        }
        for (int s = 0; s < net.shelters; s++) {
            LinearExprBuilder taken = LinearExpr.newBuilder();
            for (BusDrives bus : buses) {
                bus.addRoom(taken, s);
            }
            model.addLessOrEqual(taken, net.room[s]);
        }
        LinearExprBuilder all = LinearExpr.newBuilder();
        buses.forEach(bus -> all.add(bus.length()));
        model.addLessOrEqual(all, LinearExpr.term(last, buses.size()));
        for (int bus = 1; bus < buses.size(); bus++) {
            if (buses.get(bus).yard() == buses.get(bus - 1).yard()) {
                model.addGreaterOrEqual(buses.get(bus - 1).length(), buses.get(bus).length());
            }
        }
    }

    static boolean suits(Search search, Network net) {
        return search.objective() < MOST && net.fleet <= MOST_BUSES;
    }

    /** Asks until an answer can be driven, is proven away, or the search is over. */
    void run() {
        boolean again = true;
        while (again && !search.isOver()) {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setMaxTimeInSeconds(search.left())
                    .setNumWorkers(WORKERS)
                    // its own handler of Ctrl-C ends the whole process when a thread of Java hears
                    // it
                    .setCatchSigintSignal(false);
            try (Watch watch = Watch.over(search, solver)) {
                watch.begin();
                again = take(solver, solver.solve(model));
            }
        }
    }

    /** Learns from an answer; true if it is worth asking again. */
    private boolean take(CpSolver solver, CpSolverStatus status) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> {
                search.raise((long) Math.ceil(solver.bestObjectiveBound() - ROUGH));
                yield !drive(solver);
            }
            case INFEASIBLE -> {
                search.raise(before);
                yield false;
            }
            case UNKNOWN -> {
                search.raise((long) Math.ceil(solver.bestObjectiveBound() - ROUGH));
                yield false;
            }
            case MODEL_INVALID, UNRECOGNIZED -> false;
        };
    }

    /** Offers what was answered; false, with more rules, if it cannot be driven. */
    private boolean drive(CpSolver solver) {
        boolean whole = true;
        Fleet plan = new Fleet(net);
        for (BusDrives bus : buses) {
            whole &= bus.drive(solver, plan, model);
        }
        if (whole) {
            search.offer(plan);
        }
        return whole;
    }
}
