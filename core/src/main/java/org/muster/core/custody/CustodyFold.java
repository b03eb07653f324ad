package org.muster.core.custody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.muster.core.custody.CustodyFact.CustodyKept;
import org.muster.core.custody.CustodyFact.CustodyOffered;
import org.muster.core.custody.CustodyFact.CustodyReplaced;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.MovementFact.LegReplanned;

/**
 * Reads a leg's history for who holds it, fact by fact. The node that planned the leg holds it from
 * the beginning. Whoever says they hold it while by the order of stamps somebody else does, only
 * claims it: nodes that were apart can do that, and the claim stays to be seen.
 *
 * <p>Threads: one.
 */
public final class CustodyFold {
    private final @Nullable Recorded planned;
    private @Nullable NodeId holder;
    private @Nullable Recorded since;
    private Custody.@Nullable Offer offer;
    private final SequencedMap<NodeId, Recorded> claims = new LinkedHashMap<>();

    /** The plan is looked for first: what it led to can have come from elsewhere before it. */
    public CustodyFold(Iterable<Recorded> history) {
        planned = findPlan(history);
        if (planned != null) {
            holder = planned.node();
            since = planned;
        }
    }

    private static @Nullable Recorded findPlan(Iterable<Recorded> history) {
        Recorded replanned = null;
        for (Recorded recorded : history) {
            if (recorded.fact() instanceof LegPlanned) {
                return recorded;
            }
            if (replanned == null && recorded.fact() instanceof LegReplanned) {
                replanned = recorded;
            }
        }
        return replanned;
    }

    public void take(Recorded recorded) {
        if (recorded.fact() instanceof CustodyFact fact) {
            switch (fact) {
                case CustodyOffered offered -> offer(offered, recorded);
                case CustodyTaken taken -> take(taken, recorded);
                case CustodyKept kept -> keep(recorded);
                case CustodyReplaced replaced -> replace(replaced, recorded);
            }
        }
    }

    /** Whether a node holds the leg at this point of its history. */
    public boolean isHeldBy(NodeId node) {
        return node.equals(holder);
    }

    private void offer(CustodyOffered offered, Recorded recorded) {
        if (isHeldBy(recorded.node())) {
            offer = new Custody.Offer(offered.to(), recorded);
        }
    }

    private void take(CustodyTaken taken, Recorded recorded) {
        Custody.Offer open = offer;
        if (open != null && open.to().equals(recorded.node())) {
            hold(recorded.node(), recorded);
        } else if (!isHeldBy(recorded.node())) {
            claim(recorded.node(), recorded);
        }
    }

    private void keep(Recorded recorded) {
        if (isHeldBy(recorded.node())) {
            offer = null;
        } else {
            claim(recorded.node(), recorded);
        }
    }

    private void replace(CustodyReplaced replaced, Recorded recorded) {
        if (isHeldBy(replaced.lost())) {
            hold(replaced.by(), recorded);
        } else if (isHeldBy(replaced.by())) {
            claims.remove(replaced.lost());
        } else {
            claim(replaced.by(), recorded);
        }
    }

    private void hold(NodeId node, Recorded by) {
        holder = node;
        since = by;
        offer = null;
        claims.remove(node);
    }

    private void claim(NodeId node, Recorded by) {
        claims.remove(node);
        claims.putLast(node, by);
    }

    /** Empty while nobody planned the leg. */
    public Optional<Custody> toCustody() {
        NodeId node = holder;
        Recorded from = since;
        return node == null || from == null
                ? Optional.empty()
                : Optional.of(
                        new Custody(
                                node,
                                from,
                                Optional.ofNullable(offer),
                                List.copyOf(claims.values())));
    }
}
