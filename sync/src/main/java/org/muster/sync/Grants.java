package org.muster.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.exchange.OpenKey;

/**
 * Which keys each node has for certain: it said that it took the parcel they were in, or gave them
 * itself. Kept in memory; after a restart keys are given once more, which changes nothing.
 *
 * <p>Threads: one at a time.
 */
final class Grants {
    /** Parcels that may be on the way to one node at a time; older ones count as lost. */
    private static final int PENDING = 64;

    private final Map<NodeId, Set<Place>> certain = new HashMap<>();
    private final Map<NodeId, Deque<Sent>> pending = new HashMap<>();

    private record Place(PersonId person, NodeId node) {
        static Place of(OpenKey key) {
            return new Place(key.person(), key.node());
        }
    }

    private record Sent(long serial, List<Place> places) {}

    /** Whether a node may lack a key: it has not said that it has it, and did not make it. */
    boolean mayLack(NodeId to, PersonId person, NodeId node) {
        return !node.equals(to)
                && !certain.getOrDefault(to, Set.of()).contains(new Place(person, node));
    }

    void sent(NodeId to, long serial, List<OpenKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Deque<Sent> sent = pending.computeIfAbsent(to, node -> new ArrayDeque<>());
        sent.addLast(new Sent(serial, keys.stream().map(Place::of).toList()));
        if (sent.size() > PENDING) {
            sent.removeFirst();
        }
    }

    void taken(NodeId by, List<Long> serials) {
        for (Sent sent : pending.getOrDefault(by, new ArrayDeque<>())) {
            if (serials.contains(sent.serial())) {
                of(by).addAll(sent.places());
            }
        }
    }

    void gave(NodeId from, List<OpenKey> keys) {
        keys.forEach(key -> of(from).add(Place.of(key)));
    }

    private Set<Place> of(NodeId node) {
        return certain.computeIfAbsent(node, one -> new HashSet<>());
    }
}
