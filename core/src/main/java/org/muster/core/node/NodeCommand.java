package org.muster.core.node;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.NodeId;

/** What is done with the nodes of an operation. */
public sealed interface NodeCommand extends Command {
    NodeId node();

    /** A hub names itself; it is the first node of its operation. */
    record AdmitHub(NodeId node, PublicKeys keys) implements NodeCommand {}

    record AdmitGate(NodeId node, PublicKeys keys, GateDuty duty, Instant until)
            implements NodeCommand {}

    /** What is absent stays. */
    record ChangeDuty(NodeId node, Optional<GateDuty> duty, Optional<Instant> until)
            implements NodeCommand {}

    record RevokeNode(NodeId node, String reason) implements NodeCommand {}
}
