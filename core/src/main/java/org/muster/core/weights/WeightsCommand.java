package org.muster.core.weights;

import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;

/** What a comparison that has learned asks for. */
public sealed interface WeightsCommand extends Command {

    /** Judge by these weights from now on, and keep them. */
    record KeepWeights(
            OperationId operation, String version, String weights, String partners, int rows)
            implements WeightsCommand {}
}
