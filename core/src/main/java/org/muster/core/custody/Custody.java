package org.muster.core.custody;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;

/**
 * Which node holds a leg, since which fact, whom it has offered it to, and which other nodes said
 * that they hold it when by all facts they did not. In any view exactly one node holds a leg.
 *
 * @param claims the last claim of each node that claims it in vain, oldest first
 */
public record Custody(NodeId holder, Recorded since, Optional<Offer> offer, List<Recorded> claims) {

    public Custody {
        claims = List.copyOf(claims);
    }

    /** The holder gave the leg away, and it was not taken yet. */
    public record Offer(NodeId to, Recorded made) {}

    public boolean isHeldBy(NodeId node) {
        return holder.equals(node);
    }

    public boolean isOfferedTo(NodeId node) {
        return offer.filter(open -> open.to().equals(node)).isPresent();
    }

    /** The node that a claim speaks for. */
    public static NodeId claimant(Recorded claim) {
        return claim.fact() instanceof CustodyFact.CustodyReplaced replaced
                ? replaced.by()
                : claim.node();
    }
}
