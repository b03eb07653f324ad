package org.muster.server.lists;

import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.weights.WeightsCommand.KeepWeights;
import org.muster.core.weights.WeightsFact;
import org.muster.core.weights.WeightsFact.WeightsLearned;
import org.muster.identity.link.Learned;
import org.muster.identity.link.Partners;
import org.muster.identity.link.Weights;

/**
 * The weights that an operation has kept, read back from its ledger: the same for every list, page
 * and restart.
 */
public final class KeptWeights {
    private KeptWeights() {}

    /** Those by which rows are judged now; those that ship while none are kept that can be read. */
    public static Learned now(View view, OperationId operation) {
        return WeightsFact.findLast(view, operation)
                .flatMap(KeptWeights::read)
                .orElse(Learned.SHIPPED);
    }

    /**
     * Those of a version, by which something was judged; empty where they were never kept, or were
     * written down by a program that compared other fields.
     */
    public static Optional<Weights> find(View view, OperationId operation, String version) {
        return WeightsFact.find(view, operation, version)
                .flatMap(KeptWeights::read)
                .map(Learned::weights)
                .or(() ->
                        Weights.SHIPPED.version().equals(version)
                                ? Optional.of(Weights.SHIPPED)
                                : Optional.empty());
    }

    /** Whether so many rows are worth learning from anew. */
    static boolean isDue(View view, OperationId operation, int rows) {
        Optional<WeightsLearned> last = WeightsFact.findLast(view, operation);
        return rows > 0
                && last.filter(kept -> read(kept).isPresent())
                        .map(kept -> kept.isOutgrownBy(rows))
                        .orElse(true);
    }

    static KeepWeights command(OperationId operation, Learned learned, int rows) {
        return new KeepWeights(
                operation,
                learned.weights().version(),
                learned.weights().toText(),
                withUsual(learned.partners()).toText(),
                rows);
    }

    /** One list alone says nothing of how many are on another as well. */
    private static Partners withUsual(Partners partners) {
        return partners.sameAcross() > 0
                ? partners
                : new Partners(
                        partners.sameInside(),
                        Partners.USUAL.sameAcross(),
                        partners.relativesInside(),
                        Partners.USUAL.relativesAcross());
    }

    private static Optional<Learned> read(WeightsLearned kept) {
        try {
            return Optional.of(
                    new Learned(Weights.parse(kept.weights()), Partners.parse(kept.partners())));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
