package org.muster.core.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.cost.CostFact.ClaimCurrencySet;
import org.muster.core.cost.CostFact.ContributionEntered;
import org.muster.core.cost.CostFact.CostEntered;
import org.muster.core.cost.CostFact.EntryWithdrawn;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.cost.CostFact.NoticeKept;
import org.muster.core.cost.CostFact.OfLeg;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;

/**
 * The accounts of an operation: every entry in the order of their stamps, those that were withdrawn
 * too.
 *
 * @param currency the one that claims are made in, the last that was chosen
 */
public record CostBook(
        Optional<String> currency,
        List<Entry<CostEntered>> costs,
        List<Entry<ContributionEntered>> contributions,
        List<Entry<NoticeKept>> notices,
        List<Entry<FareFrozen>> fares) {

    public CostBook {
        costs = List.copyOf(costs);
        contributions = List.copyOf(contributions);
        notices = List.copyOf(notices);
        fares = List.copyOf(fares);
    }

    public static CostBook of(View view, OperationId operation) {
        History history = view.history(operation);
        Map<FactId, Recorded> withdrawn = withdrawn(history);
        return new CostBook(
                history.findLast(ClaimCurrencySet.class).map(ClaimCurrencySet::currency),
                list(history, CostEntered.class, withdrawn),
                list(history, ContributionEntered.class, withdrawn),
                list(history, NoticeKept.class, withdrawn),
                list(history, FareFrozen.class, withdrawn));
    }

    /** A withdrawal counts whichever clock it was stamped by, and the first of several is shown. */
    private static Map<FactId, Recorded> withdrawn(History history) {
        Map<FactId, Recorded> withdrawn = new HashMap<>();
        history.forEach(recorded -> {
            if (recorded.fact() instanceof EntryWithdrawn taken) {
                withdrawn.putIfAbsent(taken.entry(), recorded);
            }
        });
        return withdrawn;
    }

    private static <F extends CostFact> List<Entry<F>> list(
            History history, Class<F> type, Map<FactId, Recorded> withdrawn) {
        return history.stream()
                .filter(recorded -> type.isInstance(recorded.fact()))
                .map(recorded ->
                        new Entry<>(
                                recorded,
                                type.cast(recorded.fact()),
                                Optional.ofNullable(withdrawn.get(recorded.id()))))
                .toList();
    }

    public Stream<Entry<? extends CostFact>> entries() {
        return Stream.of(costs, contributions, notices, fares).flatMap(List::stream);
    }

    /** Those that count towards a sum: costs, and what was paid towards them. */
    public Stream<Entry<? extends OfLeg>> amounts() {
        return Stream.<List<? extends Entry<? extends OfLeg>>>of(costs, contributions)
                .<Entry<? extends OfLeg>>flatMap(List::stream)
                .filter(Entry::stands);
    }

    public Optional<Entry<? extends CostFact>> findEntry(FactId id) {
        return entries().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The first notice that stands. */
    public Optional<Entry<NoticeKept>> findNotice() {
        return notices.stream()
                .filter(Entry::stands)
                .min(Comparator.comparing(entry -> entry.fact().at()));
    }

    /** The fare in force for a destination. Should two nodes have frozen one, the first stands. */
    public Optional<Entry<FareFrozen>> findFare(String destination) {
        String key = key(destination);
        return fares.stream()
                .filter(Entry::stands)
                .filter(fare -> key(fare.fact().destination()).equals(key))
                .findFirst();
    }

    /** Destinations are the same in capitals or without. */
    private static String key(String destination) {
        return destination.strip().toLowerCase(Locale.ROOT);
    }

    /** What a leg cost, and what the Union paid towards it alone. */
    public Pool pool(LegId leg) {
        return Pool.of(this, Optional.of(leg), one -> one.leg().equals(Optional.of(leg)));
    }

    /** What all of it cost: every leg, and what was entered for the operation as a whole. */
    public Pool pool() {
        return Pool.of(this, Optional.empty(), one -> true);
    }

    /** What was entered for none of these legs, so that with theirs it sums to the whole. */
    public Pool poolBeside(Set<LegId> legs) {
        return Pool.of(this, Optional.empty(), one -> one.leg().filter(legs::contains).isEmpty());
    }
}
