package org.muster.core.node;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.node.NodeFact.DutyChanged;
import org.muster.core.node.NodeFact.NodeAdmitted;
import org.muster.core.node.NodeFact.NodeRevoked;

/**
 * A node as its facts tell it.
 *
 * @param until when its duty ends; absent for a hub
 * @param revoked the fact that revoked it
 */
public record Node(
        NodeId id,
        NodeKind kind,
        PublicKeys keys,
        GateDuty duty,
        Optional<Instant> until,
        Optional<Recorded> revoked) {

    /** Empty where nobody admitted it. */
    public static Optional<Node> find(View view, NodeId id) {
        @Nullable Node node = null;
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof NodeFact fact) {
                node = after(node, recorded, fact);
            }
        }
        return Optional.ofNullable(node);
    }

    /** All nodes that were ever admitted, by name. */
    /** Whether it was admitted as a gate, which may be stolen open: it says nothing for servers. */
    public static boolean isGate(View view, NodeId id) {
        return find(view, id).filter(known -> known.kind() == NodeKind.GATE).isPresent();
    }

    public static List<Node> listAll(View view) {
        return view.subjects(Subject.Kind.NODE)
                .map(NodeId.class::cast)
                .sorted(Comparator.naturalOrder())
                .flatMap(id -> find(view, id).stream())
                .toList();
    }

    private static @Nullable Node after(@Nullable Node node, Recorded recorded, NodeFact fact) {
        return switch (fact) {
            case NodeAdmitted a ->
                    node != null
                            ? node
                            : new Node(
                                    a.node(),
                                    a.kind(),
                                    a.keys(),
                                    a.duty(),
                                    a.until(),
                                    Optional.empty());
            case DutyChanged c -> node == null ? null : node.with(c);
            case NodeRevoked r -> node == null ? null : node.revokedBy(recorded);
        };
    }

    private Node with(DutyChanged change) {
        return new Node(id, kind, keys, change.duty(), Optional.of(change.until()), revoked);
    }

    private Node revokedBy(Recorded recorded) {
        return revoked.isPresent()
                ? this
                : new Node(id, kind, keys, duty, until, Optional.of(recorded));
    }

    /** Whether others may exchange facts with it at this moment. */
    public boolean isTrusted(Instant moment) {
        return revoked.isEmpty() && until.map(moment::isBefore).orElse(true);
    }
}
