package org.muster.planning.bep;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often one bus drives from where to where, as variables of a {@link FleetModel}. */
final class BusDrives {
    private final Network net;
    private final int yard;
    private final IntVar[] first;
    private final IntVar[][] in;
    private final IntVar[][] back;
    private final LinearExpr length;

    BusDrives(Network net, int yard, CpModel model, IntVar last) {
        this.net = net;
        this.yard = yard;
        this.first = new IntVar[net.pickUps];
        this.in = new IntVar[net.pickUps][net.shelters];
        this.back = new IntVar[net.pickUps][net.shelters];
        LinearExprBuilder spent = LinearExpr.newBuilder();
        for (int p = 0; p < net.pickUps; p++) {
            first[p] = model.newIntVar(0, Math.min(1, net.loads[p]), "");
            spent.addTerm(first[p], net.out[yard][p]);
            for (int s = 0; s < net.shelters; s++) {
                int most = Math.min(net.loads[p], net.room[s]);
                in[p][s] = model.newIntVar(0, most, "");
                back[p][s] = model.newIntVar(0, most, "");
                spent.addTerm(in[p][s], net.across[p][s]).addTerm(back[p][s], net.across[p][s]);
            }
        }
        this.length = spent.build();
        model.addLessOrEqual(length, last);
        model.addLessOrEqual(LinearExpr.sum(first), 1);
        goOn(model);
    }

    /** Who comes to a place leaves it, but for the end at a shelter. */
    private void goOn(CpModel model) {
        for (int p = 0; p < net.pickUps; p++) {
            model.addEquality(
                    LinearExpr.newBuilder().add(first[p]).addSum(back[p]), LinearExpr.sum(in[p]));
        }
        LinearExprBuilder ends = LinearExpr.newBuilder();
        for (int s = 0; s < net.shelters; s++) {
            LinearExprBuilder stay = LinearExpr.newBuilder();
            for (int p = 0; p < net.pickUps; p++) {
                stay.add(in[p][s]).addTerm(back[p][s], -1);
            }
            IntVar end = model.newIntVar(0, 1, "");
            model.addEquality(stay, end);
            ends.add(end);
        }
        model.addLessOrEqual(ends, 1);
    }

    int yard() {
        return yard;
    }

    LinearExpr length() {
        return length;
    }

    void addLoads(LinearExprBuilder sum, int p) {
        sum.addSum(in[p]);
    }

    void addRoom(LinearExprBuilder sum, int s) {
        for (int p = 0; p < net.pickUps; p++) {
            sum.add(in[p][s]);
        }
    }

    /** Drives what was answered; false, with a rule more, if it does not hang together. */
    boolean drive(CpSolver solver, Fleet plan, CpModel model) {
        int[][] ways = new int[net.pickUps][net.shelters];
        int[][] returns = new int[net.pickUps][net.shelters];
        int drives = 0;
        for (int p = 0; p < net.pickUps; p++) {
            for (int s = 0; s < net.shelters; s++) {
                ways[p][s] = (int) solver.value(in[p][s]);
                returns[p][s] = (int) solver.value(back[p][s]);
                drives += ways[p][s];
            }
        }
        Deque<Integer> route = new ArrayDeque<>();
        for (int p = 0; p < net.pickUps; p++) {
            if (solver.value(first[p]) > 0) {
                walk(p, ways, returns, route);
            }
        }
        Column tour =
                Column.alternating(
                        yard, net.pickUps, route.stream().mapToInt(place -> place).toArray());
        if (tour.trips() < drives) {
            joinUp(ways, model);
            return false;
        }
        if (drives > 0) {
            plan.take(tour);
        }
        return true;
    }

    /** Hierholzer's walk from a pick-up, using up all drives that hang together with it. */
    private void walk(int start, int[][] ways, int[][] returns, Deque<Integer> route) {
        Deque<Integer> stack = new ArrayDeque<>();
        stack.push(start);
        while (!stack.isEmpty()) {
            int place = stack.peek();
            int next = next(place, ways, returns);
            if (next < 0) {
                route.push(stack.pop());
            } else {
                stack.push(next);
            }
        }
    }

    /** Pick-ups are numbered first, then shelters. */
    private int next(int place, int[][] ways, int[][] returns) {
        if (place < net.pickUps) {
            for (int s = 0; s < net.shelters; s++) {
                if (ways[place][s] > 0) {
                    ways[place][s]--;
                    return net.pickUps + s;
                }
            }
            return -1;
        }
        for (int p = 0; p < net.pickUps; p++) {
            if (returns[p][place - net.pickUps] > 0) {
                returns[p][place - net.pickUps]--;
                return p;
            }
        }
        return -1;
    }

    /** Drives that were left over need a way to them from elsewhere. */
    private void joinUp(int[][] left, CpModel model) {
        boolean[] apart = new boolean[net.pickUps];
        boolean[] shelterApart = new boolean[net.shelters];
        for (int p = 0; p < net.pickUps; p++) {
            for (int s = 0; s < net.shelters; s++) {
                apart[p] |= left[p][s] > 0;
                shelterApart[s] |= left[p][s] > 0;
            }
        }
        LinearExprBuilder ways = LinearExpr.newBuilder();
        for (int p = 0; p < net.pickUps; p++) {
            if (apart[p]) {
                ways.add(first[p]);
            }
            for (int s = 0; s < net.shelters; s++) {
                if (apart[p] && !shelterApart[s]) {
                    ways.add(back[p][s]);
                }
                if (!apart[p] && shelterApart[s]) {
                    ways.add(in[p][s]);
                }
            }
        }
        LinearExpr there = ways.build();
        for (int p = 0; p < net.pickUps; p++) {
            for (int s = 0; apart[p] && s < net.shelters; s++) {
                int most = Math.min(net.loads[p], net.room[s]);
                if (shelterApart[s] && most > 0) {
                    model.addLessOrEqual(
                            in[p][s], LinearExpr.newBuilder().addTerm(there, most).build());
                }
            }
        }
    }
}
