package org.muster.core.custody;

import java.util.List;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Subject;

/**
 * What becomes of the custody of a leg. Each node signs its own facts: an offer and its taking
 * together are the signatures of both sides.
 */
public sealed interface CustodyFact extends Fact {
    LegId leg();

    @Override
    default List<Subject> subjects() {
        return List.of(leg());
    }

    /** The holder gives the leg away; it is taken only when the other node says so. */
    record CustodyOffered(LegId leg, NodeId from, NodeId to) implements CustodyFact {}

    /** The node to which the leg was offered has it now. */
    record CustodyTaken(LegId leg, NodeId by) implements CustodyFact {}

    /** The holder takes an offer back that nobody took. */
    record CustodyKept(LegId leg, NodeId by) implements CustodyFact {}

    /**
     * A duty officer gives the leg of a node that is lost to another. Of two nodes that both say
     * they hold a leg, this also says which does: the other is the one that lost it.
     */
    record CustodyReplaced(LegId leg, NodeId lost, NodeId by, String reason)
            implements CustodyFact {}
}
