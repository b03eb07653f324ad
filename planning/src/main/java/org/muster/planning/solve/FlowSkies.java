package org.muster.planning.solve;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/** Which legs fly and in which fit, as shares between 0 and 1 of the linear model. */
final class FlowSkies {
    private final ModelBuilder model;
    private final Outline outline;
    private final Draft kept;
    private final List<List<Variable>> flies = new ArrayList<>();

    FlowSkies(ModelBuilder model, Outline outline, Draft kept) {
        this.model = model;
        this.outline = outline;
        this.kept = kept;
        outline.legs().forEach(this::add);
        SkyLimit.of(outline).forEach(this::keep);
    }

    private void add(Departure leg) {
        List<Variable> ways = new ArrayList<>();
        LinearExprBuilder any = LinearExpr.newBuilder();
        for (Fit fit : leg.fits()) {
            Variable share = model.newNumVar(isKept(leg, fit) ? 1 : 0, 1, "");
            ways.add(share);
            any.add(share);
        }
        if (!ways.isEmpty()) {
            model.addLinearConstraint(any, leg.leg().flown() ? 1 : 0, 1);
        }
        flies.add(ways);
    }

    private boolean isKept(Departure leg, Fit fit) {
        return fit.equals(kept.skies().fit(leg));
    }

    private void keep(SkyLimit limit) {
        double unit = Math.max(1, limit.most());
        LinearExprBuilder taken = LinearExpr.newBuilder();
        for (SkyLimit.Term term : limit.terms()) {
            taken.addTerm(flies.get(term.leg().index()).get(term.fitIndex()), term.weight() / unit);
        }
        model.addLessOrEqual(taken, limit.most() / unit);
    }

    /** Takes from a sum what a wave's legs leave free of something when they fly. */
    void takeRoom(
            LinearExprBuilder used, Wave wave, ToIntFunction<Room> room, ToIntFunction<Load> load) {
        for (Departure leg : wave.legs()) {
            int taken = load.applyAsInt(kept.load(leg));
            for (int f = 0; f < leg.fits().size(); f++) {
                int free = room.applyAsInt(leg.fits().get(f).room()) - taken;
                used.addTerm(flies.get(leg.index()).get(f), -Math.max(0, free));
            }
        }
    }

    /** Takes from a sum what legs cost that fly. */
    void takePrices(LinearExprBuilder sum, FlowGains gains) {
        for (Departure leg : outline.legs()) {
            double price = gains.price(leg);
            if (price != 0) {
                flies.get(leg.index()).forEach(share -> sum.addTerm(share, -price));
            }
        }
    }

    /** From here on the legs that depart before a second fly as in a draft. */
    void fix(Draft draft, int before) {
        for (Departure leg : outline.legs()) {
            for (int f = 0; f < leg.fits().size() && leg.departs() < before; f++) {
                boolean flown = leg.fits().get(f).equals(draft.skies().fit(leg));
                limit(leg, f, flown ? 1 : 0, flown ? 1 : 0);
            }
        }
    }

    /** Takes back all that was fixed. */
    void free() {
        for (Departure leg : outline.legs()) {
            for (int f = 0; f < leg.fits().size(); f++) {
                limit(leg, f, isKept(leg, leg.fits().get(f)) ? 1 : 0, 1);
            }
        }
    }

    private void limit(Departure leg, int fit, int least, int most) {
        Variable share = flies.get(leg.index()).get(fit);
        share.setLowerBound(least);
        share.setUpperBound(most);
    }

    double[][] shares(ModelSolver solver) {
        return flies.stream()
                .map(ways -> ways.stream().mapToDouble(solver::getValue).toArray())
                .toArray(double[][]::new);
    }
}
