package org.muster.core.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.muster.core.cost.CostFact.ContributionEntered;
import org.muster.core.cost.CostFact.CostEntered;
import org.muster.core.cost.CostFact.OfLeg;
import org.muster.core.fact.LegId;

/**
 * What is shared among those who were aboard: costs, less what the Union paid.
 *
 * @param leg the leg that it is about; empty where it is about more than one
 * @param currency the one that the sums are in
 * @param costs those that stand
 * @param contributions those that stand
 * @param cost the sum of the costs
 * @param paid the sum of the contributions
 * @param unclear how many of them are in no sum, because nothing says what they are worth in that
 *     currency; never left out without saying so
 */
public record Pool(
        Optional<LegId> leg,
        Optional<String> currency,
        List<Entry<CostEntered>> costs,
        List<Entry<ContributionEntered>> contributions,
        BigDecimal cost,
        BigDecimal paid,
        int unclear) {

    public Pool {
        costs = List.copyOf(costs);
        contributions = List.copyOf(contributions);
    }

    static Pool of(CostBook book, Optional<LegId> leg, Predicate<OfLeg> about) {
        List<Entry<CostEntered>> costs = standing(book.costs(), about);
        List<Entry<ContributionEntered>> contributions = standing(book.contributions(), about);
        String currency = book.currency().orElse("");
        return new Pool(
                leg,
                book.currency(),
                costs,
                contributions,
                sum(costs, currency),
                sum(contributions, currency),
                unclear(costs, currency) + unclear(contributions, currency));
    }

    private static <F extends OfLeg> List<Entry<F>> standing(
            List<Entry<F>> entries, Predicate<OfLeg> about) {
        return entries.stream()
                .filter(Entry::stands)
                .filter(entry -> about.test(entry.fact()))
                .toList();
    }

    private static BigDecimal sum(List<? extends Entry<? extends OfLeg>> entries, String currency) {
        BigDecimal zero = BigDecimal.ZERO.setScale(Currencies.findDecimals(currency).orElse(0));
        return entries.stream()
                .flatMap(entry -> entry.fact().charge().findWorth(currency).stream())
                .reduce(zero, BigDecimal::add);
    }

    private static int unclear(List<? extends Entry<? extends OfLeg>> entries, String currency) {
        return (int)
                entries.stream()
                        .filter(entry -> entry.fact().charge().findWorth(currency).isEmpty())
                        .count();
    }

    /** What is left to share; nothing where the Union paid more than was entered. */
    public BigDecimal net() {
        return cost.subtract(paid).max(BigDecimal.ZERO.setScale(cost.scale()));
    }

    /** Whether the Union paid more than the costs that were entered so far. */
    public boolean overpaid() {
        return paid.compareTo(cost) > 0;
    }

    /** Among these, each counted once. */
    public Shares shareAmong(Assisted assisted) {
        return Shares.of(net(), assisted.byState());
    }
}
