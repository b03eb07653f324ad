package org.muster.server.nodes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.sync.SyncDesk;
import org.springframework.stereotype.Component;

/**
 * Where parcels of each operation are made and taken. A gate has one operation, which it may know
 * nothing of yet; a hub has those that were opened on it.
 *
 * <p>Threads: any.
 */
@Component
public final class NodeDesks {
    private final Office office;
    private final Optional<DurableLedger> ledger;
    private final Settings settings;
    private final Sightings sightings;
    private final Map<OperationId, SyncDesk> open = new ConcurrentHashMap<>();

    NodeDesks(
            Office office, Optional<DurableLedger> ledger, Settings settings, Sightings sightings) {
        this.office = office;
        this.ledger = ledger;
        this.settings = settings;
        this.sightings = sightings;
    }

    /** Empty for an operation that is not here, and on a ledger that others cannot read. */
    public Optional<SyncDesk> find(OperationId operation) throws LedgerUnavailable {
        SyncDesk known = open.get(operation);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Desk> desk = desk(operation);
        return ledger.isEmpty() || desk.isEmpty()
                ? Optional.empty()
                : Optional.of(made(desk.get(), ledger.get()));
    }

    /** The operations that others can meet this node about. */
    public List<OperationId> listOperations() {
        return settings.posting()
                .map(posting -> List.of(posting.operation()))
                .orElseGet(() -> office.list().stream().map(Desk::operation).toList());
    }

    /** This node's name. */
    public NodeId self() {
        return settings.node();
    }

    private Optional<Desk> desk(OperationId operation) throws LedgerUnavailable {
        boolean posted =
                settings.posting().filter(one -> one.operation().equals(operation)).isPresent();
        return posted ? Optional.of(office.openDesk(operation)) : office.find(operation);
    }

    private synchronized SyncDesk made(Desk desk, DurableLedger ledger) throws LedgerUnavailable {
        SyncDesk known = open.get(desk.operation());
        if (known != null) {
            return known;
        }
        SyncDesk made =
                new SyncDesk(
                        desk.operation(),
                        self(),
                        ledger.nodeKeys(),
                        ledger.exchange(),
                        new DeskLearning(desk),
                        settings.clock(),
                        settings.ids()::next,
                        settings.posting()
                                .map(posting -> Map.of(posting.hub(), posting.hubKeys()))
                                .orElse(Map.of()));
        made.recall(sightings.listAsOf(desk.operation()));
        open.put(desk.operation(), made);
        return made;
    }
}
