package org.muster.sync.join;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Posting;

/**
 * What makes a laptop a gate: who it is, its own keys, where it belongs, and who may sign in there.
 * Only ever stored or sent sealed under the duty code.
 *
 * @param until when the duty ended as far as the hub knew; facts may prolong it
 * @param traceSecret by which the gate finds persons in its {@link Traces}
 */
public record Ticket(
        NodeId node,
        NodeKeys keys,
        Posting posting,
        List<Operator> operators,
        Instant until,
        byte[] traceSecret) {
    public Ticket {
        operators = List.copyOf(operators);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket
                && node.equals(ticket.node)
                && keys.shown().equals(ticket.keys.shown());
    }

    @Override
    public int hashCode() {
        return keys.shown().hashCode();
    }

    /** An account of the hub that works at the gate too, with the same password. */
    public record Operator(
            String name, String displayName, Set<String> roles, String passwordHash) {
        public Operator {
            roles = Set.copyOf(roles);
        }

        /** Never shows the hash. */
        @Override
        public String toString() {
            return "Operator[" + name + ", " + roles + "]";
        }
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "Ticket[" + node + ", " + posting + ", until " + until + "]";
    }
}
