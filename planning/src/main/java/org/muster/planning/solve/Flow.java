package org.muster.planning.solve;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/**
 * People as a flow over time, as a linear model: how many souls of each crowd leave with each wave,
 * how many of them wait after it, and which legs fly. It splits families and lets parts of legs
 * fly, so what it reaches no plan can pass.
 */
final class Flow {
    private static final int MOST_WAVES = 1_000;

    private final Outline outline;
    private final Draft kept;
    private final List<Wave> waves;
    private final List<String> terminals;
    private final List<Crowd> crowds;
    private final ModelBuilder model = new ModelBuilder();
    private final FlowSkies skies;
    private final @Nullable Variable[][] leaving;
    private final Map<Goal, FlowGains> gains = new HashMap<>();

    /**
     * What the model found for a goal.
     *
     * @param most the largest sum of the goal that there can be
     * @param leaving by crowd and wave, how many souls leave
     * @param shares by leg and fit, how much of it flies
     */
    record Answer(Flow flow, double most, double[][] leaving, double[][] shares) {

        double share(Departure leg, int fit) {
            return shares[leg.index()][fit];
        }

        /** Whether anybody leaves with a leg's wave. */
        boolean carries(Departure leg) {
            double souls = 0;
            for (double[] ofCrowd : leaving) {
                souls += ofCrowd[flow.waveOf[leg.index()]];
            }
            return souls >= 1;
        }
    }

    private final int[] waveOf;

    Flow(Outline outline, Draft kept) {
        this.outline = outline;
        this.kept = kept;
        waves = Wave.of(outline.legs(), MOST_WAVES);
        terminals = waves.stream().map(wave -> wave.first().terminal()).distinct().toList();
        waveOf = new int[outline.legs().size()];
        for (int w = 0; w < waves.size(); w++) {
            for (Departure leg : waves.get(w).legs()) {
                waveOf[leg.index()] = w;
            }
        }
        crowds = Crowd.of(outline, kept, waves.size());
        skies = new FlowSkies(model, outline, kept);
        leaving = new Variable[crowds.size()][waves.size()];
        for (int c = 0; c < crowds.size(); c++) {
            wait(c);
        }
        for (int w = 0; w < waves.size(); w++) {
            keepRoom(w);
        }
        new FlowCaps(this, outline, kept).add();
    }

    ModelBuilder model() {
        return model;
    }

    List<Wave> waves() {
        return waves;
    }

    List<Crowd> crowds() {
        return crowds;
    }

    FlowSkies skies() {
        return skies;
    }

    /** How many souls of a crowd leave with a wave; null if none can. */
    @Nullable Variable leaving(int crowd, int wave) {
        return leaving[crowd][wave];
    }

    /**
     * Whoever waits after a wave waited before it, or could be there by then, and did not leave.
     */
    private void wait(int c) {
        Crowd crowd = crowds.get(c);
        Registry<long[]> there = new Registry<>();
        terminals.forEach(one -> there.put(one, ready(crowd, List.of(one))));
        long[] ready = ready(crowd, terminals);
        Variable waiting = model.newConstant(0);
        for (int w = 0; w < waves.size(); w++) {
            Departure leg = waves.get(w).first();
            long atTerminal = there.get(leg.terminal())[w];
            boolean can = atTerminal > 0 && crowd.mayGoTo(leg.haven());
            long came = ready[w] - (w == 0 ? 0 : ready[w - 1]);
            if (!can && came == 0) {
                continue;
            }
            Variable after = model.newNumVar(0, crowd.souls(kept), "");
            LinearExprBuilder change = LinearExpr.newBuilder().add(after).addTerm(waiting, -1);
            if (can) {
                leaving[c][w] = model.newNumVar(0, atTerminal, "");
                change.add(leaving[c][w]);
            }
            model.addEquality(change, came);
            waiting = after;
        }
    }

    /** By each wave, how many souls could be at one of these gates in time. */
    private long[] ready(Crowd crowd, List<String> gates) {
        long[] ready = new long[waves.size()];
        for (Kind kind : crowd.kinds()) {
            int soonest =
                    gates.stream()
                            .mapToInt(gate -> outline.soonest(kind, gate))
                            .min()
                            .orElse(Integer.MAX_VALUE);
            int from = firstBy(soonest);
            if (from < ready.length) {
                ready[from] += (long) kind.souls() * kept.left(kind);
            }
        }
        for (int w = 1; w < ready.length; w++) {
            ready[w] += ready[w - 1];
        }
        return ready;
    }

    private int firstBy(int soonest) {
        for (int w = 0; w < waves.size(); w++) {
            if (waves.get(w).cutOff() >= soonest) {
                return w;
            }
        }
        return waves.size();
    }

    private void keepRoom(int w) {
        keep(w, Crowd::seats, Room::seats, Load::seats);
        keep(w, Crowd::stretchers, Room::stretchers, Load::stretchers);
        keep(w, Crowd::wheelchairs, Room::wheelchairs, Load::wheelchairs);
        if (waves.get(w).limitsSouls()) {
            keep(w, crowd -> 1, room -> room.souls().orElse(0), Load::souls);
        }
    }

    private void keep(
            int w,
            ToDoubleFunction<Crowd> each,
            ToIntFunction<Room> room,
            ToIntFunction<Load> load) {
        LinearExprBuilder used = LinearExpr.newBuilder();
        boolean any = false;
        for (int c = 0; c < crowds.size(); c++) {
            Variable souls = leaving[c][w];
            double one = each.applyAsDouble(crowds.get(c));
            if (souls != null && one > 0) {
                used.addTerm(souls, one);
                any = true;
            }
        }
        if (any) {
            skies.takeRoom(used, waves.get(w), room, load);
            model.addLessOrEqual(used, 0);
        }
    }

    /** The best that there can be of a goal; empty when the time was too short for proof. */
    Optional<Answer> best(Goal goal, Duration limit, BooleanSupplier stopped) {
        model.maximize(sum(goal));

        ModelSolver solver = new ModelSolver("glop");
        solver.setTimeLimit(limit);
        try (Interrupting watching = new Interrupting(solver::interruptSolve, stopped)) {
            return solver.solve(model) == SolveStatus.OPTIMAL
                    ? Optional.of(answer(solver, gains(goal).toSum(solver.getObjectiveValue())))
                    : Optional.empty();
        }
    }

    private Answer answer(ModelSolver solver, double most) {
        double[][] souls = new double[crowds.size()][waves.size()];
        for (int c = 0; c < crowds.size(); c++) {
            for (int w = 0; w < waves.size(); w++) {
                Variable one = leaving[c][w];
                souls[c][w] = one == null ? 0 : solver.getValue(one);
            }
        }
        return new Answer(this, most, souls, skies.shares(solver));
    }

    /** From here on every answer has at least a draft's sum of a goal. */
    void keep(Goal goal, Draft draft) {
        double sum = goal.sum(draft);
        model.addGreaterOrEqual(sum(goal), gains(goal).toModel(sum - 1e-6 * Math.abs(sum)));
    }

    private FlowGains gains(Goal goal) {
        return gains.computeIfAbsent(goal, one -> new FlowGains(one, outline, kept, crowds, waves));
    }

    private LinearExprBuilder sum(Goal goal) {
        FlowGains gain = gains(goal);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int c = 0; c < crowds.size(); c++) {
            for (int w = 0; w < waves.size(); w++) {
                Variable souls = leaving[c][w];
                if (souls != null) {
                    sum.addTerm(souls, gain.of(c, w));
                }
            }
        }
        skies.takePrices(sum, gain);
        return sum;
    }

    /** Whether a goal is about what this model knows. */
    static boolean knows(Goal goal) {
        return switch (goal.level()) {
            case LEFT_BY_CLASS, OUT_BY_DEADLINE, EXPOSURE, COST -> true;
            case TOLD_ANEW -> false;
        };
    }
}
