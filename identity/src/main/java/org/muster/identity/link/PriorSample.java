package org.muster.identity.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Some candidates, and how likely what was seen of each is in each of the three classes. */
public record PriorSample(long[] pairs, boolean[] inside, double[] likelihoods)
        implements Serializable {
    private static final int CLASSES = 3;

    static PriorSample of(List<PriorTraining.Seen> seen) {
        int n = seen.size();
        PriorSample sample = new PriorSample(new long[n], new boolean[n], new double[CLASSES * n]);
        for (int i = 0; i < n; i++) {
            PriorTraining.Seen one = seen.get(i);
            sample.pairs[i] = one.pair();
            sample.inside[i] = one.inside();
            sample.likelihoods[CLASSES * i] = one.likelihoods().same();
            sample.likelihoods[CLASSES * i + 1] = one.likelihoods().relatives();
            sample.likelihoods[CLASSES * i + 2] = one.likelihoods().strangers();
        }
        return sample;
    }

    List<PriorTraining.Seen> seen() {
        List<PriorTraining.Seen> seen = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            double same = likelihoods[CLASSES * i];
            double relatives = likelihoods[CLASSES * i + 1];
            double strangers = likelihoods[CLASSES * i + 2];
            seen.add(
                    new PriorTraining.Seen(
                            pairs[i],
                            inside[i],
                            new Scorer.Likelihoods(same, relatives, strangers)));
        }
        return seen;
    }
}
