package org.muster.core.custody;

import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;

/** What is done with the custody of a leg, on the node where it is said. */
public sealed interface CustodyCommand extends Command {

    /** On the holder: give the leg to another node. */
    record OfferCustody(LegId leg, NodeId to) implements CustodyCommand {}

    /** On the node to which the leg was offered. */
    record TakeCustody(LegId leg) implements CustodyCommand {}

    /** On the holder: take the offer back. */
    record KeepCustody(LegId leg) implements CustodyCommand {}

    /** A duty officer, on any node: {@code lost} holds it no longer, {@code by} does. */
    record ReplaceCustodian(LegId leg, NodeId lost, NodeId by, String reason)
            implements CustodyCommand {}
}
