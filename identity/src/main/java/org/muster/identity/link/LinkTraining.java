package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What weights and priors are learned from, gathered from the machines that share the work. */
public final class LinkTraining {
    /** How many draws of random pairs there are. */
    public static final int DRAWS = RandomPairs.PIECES;

    /** The block keys whose pairs are learned from, beside values that rows share. */
    public static final int BIRTH = BlockKey.BIRTH.ordinal();

    public static final int SOUND = BlockKey.SOUND.ordinal();

    private LinkTraining() {}

    /** Of so many pairs in blocks one in how many is looked at. */
    public static long everyOfBlocks(long pairs) {
        return Training.everyOfBlocks(pairs);
    }

    /** Of so many pairs that share a value one in how many is looked at. */
    public static long everyOfShared(long pairs) {
        return Training.everyOf(pairs);
    }

    /** The weights before anything is learned but what strangers have in common. */
    public static Weights strangers(List<double[][]> draws) {
        return RandomPairs.mixed(Weights.shipped(), draws);
    }

    /** The weights by what was seen under three keys. */
    public static Weights weights(
            Weights before,
            List<Map<Integer, Integer>> birth,
            List<Map<Integer, Integer>> sound,
            List<Map<Integer, Integer>> shared) {
        return Training.learned(before, Vectors.of(birth), Vectors.of(sound), Vectors.of(shared));
    }

    /** How many candidates are one person, and how many relatives. */
    public static Priors priors(LinkWork work, List<PriorSample> samples) {
        List<PriorTraining.Seen> inside = new ArrayList<>();
        List<PriorTraining.Seen> across = new ArrayList<>();
        for (PriorSample sample : samples) {
            inside.addAll(PriorSample.unpacked(sample.inside()));
            across.addAll(PriorSample.unpacked(sample.across()));
        }
        Rows rows = work.all();
        Priors usual = Priors.shipped(rows);
        return new PriorTraining.Estimate(rows.size(), Priors.Pairs.of(rows), usual)
                .from(inside, across);
    }
}
