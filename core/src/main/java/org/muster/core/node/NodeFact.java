package org.muster.core.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Fact;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Subject;

/** What becomes of a node of the operation. */
public sealed interface NodeFact extends Fact {
    NodeId node();

    @Override
    default List<Subject> subjects() {
        return List.of(node());
    }

    /**
     * The node takes part from now on, under these keys. Of two admissions of one name the earlier
     * counts.
     *
     * @param until when its duty ends and its keys with it; absent for a hub
     */
    record NodeAdmitted(
            NodeId node, NodeKind kind, PublicKeys keys, GateDuty duty, Optional<Instant> until)
            implements NodeFact {}

    /** The gate is there for something else, or for longer. */
    record DutyChanged(NodeId node, GateDuty duty, Instant until) implements NodeFact {}

    /**
     * The laptop is lost, stolen or no longer needed: nothing more is sent to it or taken from it.
     */
    record NodeRevoked(NodeId node, String reason) implements NodeFact {}
}
