package org.muster.server.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.core.node.NodeFact.NodeAdmitted;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.exchange.Head;
import org.springframework.stereotype.Component;

/**
 * Tells how it stands with the nodes of an operation, and whose facts its numbers may lack.
 *
 * <p>Threads: any.
 */
@Component
public final class Nodes {
    /** A gate calls every few seconds; after this long something is in the way. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private final NodeDesks desks;
    private final Sightings sightings;
    private final Optional<DurableLedger> ledger;

    Nodes(NodeDesks desks, Sightings sightings, Optional<DurableLedger> ledger) {
        this.desks = desks;
        this.sightings = sightings;
        this.ledger = ledger;
    }

    /** Every node that was ever admitted, by name. */
    public List<NodeStatus> list(Desk desk) throws LedgerUnavailable {
        List<Node> nodes = Node.listAll(desk.view());
        if (nodes.isEmpty() || ledger.isEmpty()) {
            return List.of();
        }
        Exchange exchange = ledger.get().exchange();
        Map<NodeId, Head> heads = exchange.heads();
        Map<NodeId, Long> aside =
                listAside().stream()
                        .collect(Collectors.groupingBy(Aside::from, Collectors.counting()));
        Map<NodeId, Instant> absent = new HashMap<>();
        listAbsent(desk).forEach(one -> absent.put(one.node(), one.since()));
        Map<NodeId, Instant> asOf = sightings.listAsOf(desk.operation());
        Instant now = desk.now();
        return nodes.stream()
                .map(node -> {
                    Sighting sighting = sightings.of(desk.operation(), node.id());
                    return new NodeStatus(
                            node,
                            node.id().equals(desks.self()),
                            node.until().filter(until -> !now.isBefore(until)).isPresent(),
                            sighting,
                            Optional.ofNullable(asOf.get(node.id())),
                            node.id().equals(desks.self()) ? 0 : sighting.notSent(heads, node.id()),
                            sighting.notReceived(heads),
                            aside.getOrDefault(node.id(), 0L),
                            absent.containsKey(node.id()));
                })
                .toList();
    }

    /** Pieces of chains that were refused, the latest first. */
    public List<Aside> listAside() throws LedgerUnavailable {
        return ledger.isEmpty() ? List.of() : ledger.get().exchange().listAside();
    }

    /**
     * The nodes whose facts of the last minutes may be missing here, by name. A gate whose duty has
     * ended counts as long as not all of it is here; one that was revoked does not, since nothing
     * more is taken from it.
     */
    public List<Absence> listAbsent(Desk desk) {
        View view = desk.view();
        Instant now = desk.now();
        List<Absence> absent = new ArrayList<>();
        for (Node node : Node.listAll(view)) {
            if (!node.id().equals(desks.self()) && node.revoked().isEmpty()) {
                Instant since = since(desk.operation(), view, node);
                Instant needed = node.until().filter(now::isAfter).orElse(now.minus(SILENCE));
                if (since.isBefore(needed)) {
                    absent.add(new Absence(node.id(), since));
                }
            }
        }
        return absent;
    }

    /** Since it was admitted, where nothing of it ever came. */
    private Instant since(OperationId operation, View view, Node node) {
        Instant known = sightings.listAsOf(operation).get(node.id());
        if (known != null) {
            return known;
        }
        for (Recorded recorded : view.history(node.id())) {
            if (recorded.fact() instanceof NodeAdmitted) {
                return recorded.stamp().instant();
            }
        }
        return Instant.EPOCH;
    }
}
