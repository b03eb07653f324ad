package org.muster.planning.solve;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/**
 * People as a flow over time, as a linear model: how many souls of each crowd leave with each wave,
 * and how many of them wait after it. It lets everything fly that could and splits families, so
 * what it reaches no plan can pass.
 */
final class Flow {
    private static final int MOST_WAVES = 1_000;

    private final Outline outline;
    private final Draft kept;
    private final List<Wave> waves;
    private final List<Crowd> crowds;
    private final ModelBuilder model = new ModelBuilder();
    private final @Nullable Variable[][] leaving;

    Flow(Outline outline, Draft kept) {
        this.outline = outline;
        this.kept = kept;
        waves = Wave.of(outline.legs(), MOST_WAVES);
        crowds = Crowd.of(outline, kept);
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

    /** How many souls of a crowd leave with a wave; null if none can. */
    @Nullable Variable leaving(int crowd, int wave) {
        return leaving[crowd][wave];
    }

    /**
     * Whoever waits after a wave waited before it, or could be there by then, and did not leave.
     */
    private void wait(int c) {
        Crowd crowd = crowds.get(c);
        long[] ready = ready(crowd);
        Variable waiting = model.newConstant(0);
        for (int w = 0; w < waves.size(); w++) {
            boolean can = ready[w] > 0 && crowd.mayGoTo(waves.get(w).first().haven());
            long came = ready[w] - (w == 0 ? 0 : ready[w - 1]);
            if (!can && came == 0) {
                continue;
            }
            Variable after = model.newNumVar(0, crowd.souls(kept), "");
            LinearExprBuilder change = LinearExpr.newBuilder().add(after).addTerm(waiting, -1);
            if (can) {
                leaving[c][w] = model.newNumVar(0, ready[w], "");
                change.add(leaving[c][w]);
            }
            model.addEquality(change, came);
            waiting = after;
        }
    }

    /** By each wave, how many souls could be at some gate in time. */
    private long[] ready(Crowd crowd) {
        long[] ready = new long[waves.size()];
        List<String> terminals =
                waves.stream().map(wave -> wave.first().terminal()).distinct().toList();
        for (Kind kind : crowd.kinds()) {
            int soonest =
                    terminals.stream()
                            .mapToInt(terminal -> outline.soonest(kind, terminal))
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
        Wave wave = waves.get(w);
        keep(w, Crowd::seats, wave.most(Room::seats, leg -> taken(leg).seats()));
        keep(w, Crowd::stretchers, wave.most(Room::stretchers, leg -> taken(leg).stretchers()));
        keep(w, Crowd::wheelchairs, wave.most(Room::wheelchairs, leg -> taken(leg).wheelchairs()));
        if (wave.souls(kept).isPresent()) {
            keep(w, crowd -> 1, wave.souls(kept).getAsInt());
        }
    }

    private Load taken(Departure leg) {
        return kept.load(leg);
    }

    private void keep(int w, ToDoubleFunction<Crowd> each, long limit) {
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
            model.addLessOrEqual(used, limit);
        }
    }

    /** The largest sum of a goal that there can be; empty when the time was too short for proof. */
    OptionalDouble most(Goal goal, Duration limit, BooleanSupplier stopped) {
        model.maximize(sum(goal));
        ModelSolver solver = new ModelSolver("glop");
        solver.setTimeLimit(limit);
        try (Interrupting watching = new Interrupting(solver::interruptSolve, stopped)) {
            SolveStatus status = solver.solve(model);
            return status == SolveStatus.OPTIMAL
                    ? OptionalDouble.of(solver.getObjectiveValue() + goal.most(kept))
                    : OptionalDouble.empty();
        }
    }

    /** From here on every answer has at least a draft's sum of a goal. */
    void keep(Goal goal, Draft draft) {
        double sum = goal.sum(draft) - goal.most(kept);
        model.addGreaterOrEqual(sum(goal), sum - 1e-6 * Math.abs(sum));
    }

    private LinearExprBuilder sum(Goal goal) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int c = 0; c < crowds.size(); c++) {
            Kind one = crowds.get(c).one();
            for (int w = 0; w < waves.size(); w++) {
                Variable souls = leaving[c][w];
                if (souls != null) {
                    sum.addTerm(souls, gain(goal, one, waves.get(w)));
                }
            }
        }
        return sum;
    }

    private static double gain(Goal goal, Kind one, Wave wave) {
        return wave.legs().stream().mapToDouble(leg -> goal.gain(one, leg)).max().orElse(0)
                / one.souls();
    }

    /** Whether a goal is about what this model knows. */
    static boolean knows(Goal goal) {
        return switch (goal.level()) {
            case LEFT_BY_CLASS, OUT_BY_DEADLINE, EXPOSURE -> true;
            case TOLD_ANEW, COST -> false;
        };
    }
}
