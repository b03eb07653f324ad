package org.muster.planning.offers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is believed of one rate in every group, from a prior and from parties that were seen. Groups
 * borrow: the mean of all is taken over by each channel as if {@link Prior#borrowed} parties had
 * been seen there, the channel's by each distance within it, and so on to the group itself. Where a
 * group has been seen often its own counts outweigh what it borrows; each party seen counts once.
 */
public final class Belief {
    private final Prior prior;
    private final Map<RateGroup, Count> counts;

    /**
     * How many did it and did not, old ones weighing less; {@code parties} is how many there were.
     */
    private record Count(double yes, double no, int parties) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(yes + other.yes, no + other.no, parties + other.parties);
        }
    }

    /** One that was seen, and what it still weighs. */
    record Weighed(RateGroup group, boolean done, double weight) {}

    Belief(Prior prior, List<Weighed> seen) {
        this.prior = prior;
        this.counts = new HashMap<>();
        for (Weighed one : seen) {
            Count count =
                    new Count(one.done() ? one.weight() : 0, one.done() ? 0 : one.weight(), 1);
            counts.merge(one.group(), count, Count::plus);
        }
    }

    public Prior prior() {
        return prior;
    }

    /** How many parties it rests on. */
    public int parties() {
        return counts.values().stream().mapToInt(Count::parties).sum();
    }

    public int parties(RateGroup group) {
        return counts.getOrDefault(group, Count.NONE).parties();
    }

    /** The rate over all groups. */
    public Beta all() {
        Count sum = counts.values().stream().reduce(Count.NONE, Count::plus);
        return new Beta(
                prior.mean() * prior.strength() + sum.yes(),
                (1 - prior.mean()) * prior.strength() + sum.no());
    }

    /** The rate of one group. */
    public Beta of(RateGroup group) {
        Count[] shared = new Count[RateGroup.TRAITS + 1];
        java.util.Arrays.fill(shared, Count.NONE);
        counts.forEach((other, count) -> {
            int traits = group.shared(other);
            shared[traits] = shared[traits].plus(count);
        });
        Beta belief = Beta.of(prior.mean(), prior.strength());
        for (int traits = 0; traits <= RateGroup.TRAITS; traits++) {
            double strength = traits == 0 ? prior.strength() : prior.borrowed();
            belief =
                    new Beta(
                            belief.mean() * strength + shared[traits].yes(),
                            (1 - belief.mean()) * strength + shared[traits].no());
        }
        return belief;
    }
}
