package org.muster.planning.solve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.planning.model.Policy.Level;

/**
 * What a goal gains in the linear model, in units that keep the engine's numbers small. A crowd is
 * credited with the largest risk that any of its kinds must run on the roads, and all kinds are
 * charged with their own: nobody's gain is told too low, and a leg that carries everybody is told
 * at what it costs at least.
 */
final class FlowGains {
    private final Goal goal;
    private final Outline outline;
    private final Draft kept;
    private final List<Crowd> crowds;
    private final double[] credits;
    private final double[][] gains;
    private double charges;
    private final double unit;

    FlowGains(Goal goal, Outline outline, Draft kept, List<Crowd> crowds, List<Wave> waves) {
        this.goal = goal;
        this.outline = outline;
        this.kept = kept;
        this.crowds = crowds;
        credits = new double[crowds.size()];
        if (goal.level() == Level.EXPOSURE) {
            charge();
        }
        gains = new double[crowds.size()][waves.size()];
        double most = 1;
        for (int c = 0; c < crowds.size(); c++) {
            for (int w = 0; w < waves.size(); w++) {
                gains[c][w] = gain(crowds.get(c).one(), waves.get(w)) - credits[c];
                most = Math.max(most, Math.abs(gains[c][w]));
            }
        }
        for (Departure leg : outline.legs()) {
            most = Math.max(most, goal.price(leg));
        }
        unit = most;
    }

    /** What a soul of a crowd gains that leaves with a wave. */
    double of(int crowd, int wave) {
        return gains[crowd][wave] / unit;
    }

    double price(Departure leg) {
        return goal.price(leg) / unit;
    }

    /** A goal's sum, in the model's units, without what is kept. */
    double toModel(double sum) {
        return (sum - goal.most(kept) - charges) / unit;
    }

    double toSum(double inModel) {
        return inModel * unit + goal.most(kept) + charges;
    }

    private double gain(Kind one, Wave wave) {
        return wave.legs().stream().mapToDouble(leg -> goal.gain(one, leg)).max().orElse(0)
                / one.souls();
    }

    private void charge() {
        Map<String, Departure> lasts = new HashMap<>();
        outline.legs().forEach(leg -> lasts.put(leg.terminal(), leg));
        for (int c = 0; c < crowds.size(); c++) {
            for (Kind kind : crowds.get(c).kinds()) {
                double risk = leastRisk(kind, lasts);
                credits[c] = Math.max(credits[c], risk);
                charges -= risk * kind.souls() * kept.left(kind);
            }
            charges += credits[c] * crowds.get(c).souls(kept);
        }
    }

    /** Of a soul, whatever the leg: the later a leg, the more hours there are to go in. */
    private double leastRisk(Kind kind, Map<String, Departure> lasts) {
        return lasts.values().stream()
                        .filter(leg -> outline.soonest(kind, leg.terminal()) <= leg.cutOff())
                        .mapToDouble(leg -> outline.leastRisk(kind, leg))
                        .min()
                        .orElse(0)
                * kind.weight()
                * Goal.HOUR;
    }
}
