package org.muster.identity.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some candidates inside lists and across: for how many pairs each stands, and how likely what was
 * seen of it is in each of the three classes.
 */
public record PriorSample(double[] inside, double[] across) implements Serializable {
    private static final int NUMBERS = 4;

    static PriorSample of(List<PriorTraining.Seen> inside, List<PriorTraining.Seen> across) {
        return new PriorSample(packed(inside), packed(across));
    }

    static List<PriorTraining.Seen> unpacked(double[] packed) {
        List<PriorTraining.Seen> seen = new ArrayList<>();
        for (int i = 0; i < packed.length; i += NUMBERS) {
            seen.add(
                    new PriorTraining.Seen(
                            packed[i],
                            new Scorer.Likelihoods(packed[i + 1], packed[i + 2], packed[i + 3])));
        }
        return seen;
    }

    private static double[] packed(List<PriorTraining.Seen> seen) {
        double[] packed = new double[NUMBERS * seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            PriorTraining.Seen one = seen.get(i);
            packed[NUMBERS * i] = one.stands();
            packed[NUMBERS * i + 1] = one.likelihoods().same();
            packed[NUMBERS * i + 2] = one.likelihoods().relatives();
            packed[NUMBERS * i + 3] = one.likelihoods().strangers();
        }
        return packed;
    }
}
