package org.muster.sync.sim;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.decide.Decider;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Draft;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HybridClock;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Learning;
import org.muster.sync.Parcel;
import org.muster.sync.SyncDesk;

/**
 * One node with a real ledger on a real disk; what it has in memory goes when it crashes. It
 * decides as a desk does, without a desk's threads.
 */
final class SimNode implements Learning, AutoCloseable {
    private final NodeId id;
    private final OperationId operationId;
    private final Path folder;
    private final InstantSource wall;
    private final Context.Ids ids;
    private final Map<NodeId, PublicKeys> vouched;
    private final Map<NodeId, Map<NodeId, Long>> heard = new HashMap<>();
    private final List<Recorded> acknowledged = new ArrayList<>();
    private @Nullable Running running;

    /** What is in memory. */
    private record Running(
            DurableLedger ledger, Operation operation, HybridClock clock, SyncDesk desk) {}

    SimNode(
            NodeId id,
            OperationId operationId,
            Path folder,
            NodeKeys keys,
            InstantSource clock,
            Duration skew,
            Context.Ids ids,
            Map<NodeId, PublicKeys> vouched)
            throws LedgerUnavailable {
        this.id = id;
        this.operationId = operationId;
        this.folder = folder;
        this.wall = () -> clock.instant().plus(skew);
        this.ids = ids;
        this.vouched = vouched;
        try (DurableLedger fresh = Ledgers.open(folder, Optional.empty())) {
            fresh.become(id, keys);
        }
        start();
    }

    NodeId id() {
        return id;
    }

    boolean isUp() {
        return running != null;
    }

    void start() throws LedgerUnavailable {
        DurableLedger ledger = Ledgers.open(folder, Optional.empty());
        Operation operation = new Operation();
        HybridClock clock = new HybridClock(id, wall);
        ledger.replay(
                operationId,
                recorded -> {
                    operation.apply(recorded);
                    clock.saw(recorded.stamp());
                });
        SyncDesk desk =
                new SyncDesk(
                        operationId,
                        id,
                        ledger.nodeKeys(),
                        ledger.exchange(),
                        this,
                        wall,
                        ids::next,
                        vouched);
        running = new Running(ledger, operation, clock, desk);
    }

    /** Only the disk is left. */
    void crash() {
        up().ledger.close();
        running = null;
        heard.clear();
    }

    /** Decides, stores, applies and then acknowledges. Returns whether it was accepted. */
    boolean give(UserId by, Command command) throws LedgerUnavailable {
        Running up = up();
        Draft draft = new Draft(up.operation, wall.instant());
        Context context = new Context(wall.instant(), by, id, ids);
        if (!(Decider.decide(draft, command, context)
                instanceof Decision.Accepted(List<Fact> facts))) {
            return false;
        }
        CommandId commandId = new CommandId(ids.next(), ids.next());
        long number = up.ledger.lastNumber(id);
        for (Fact fact : facts) {
            draft.add(Recorded.of(new FactId(id, ++number), up.clock.next(), by, commandId, fact));
        }
        up.ledger.append(operationId, draft.listAdded());
        draft.listAdded().forEach(up.operation::apply);
        acknowledged.addAll(draft.listAdded());
        return true;
    }

    /** What it would send to another, who said once how far it is. */
    Optional<byte[]> write(NodeId to, int rows) throws LedgerUnavailable {
        Parcel parcel = up().desk.write(to, heard.getOrDefault(to, Map.of()), rows);
        return up().desk.close(to, parcel).map(org.muster.sync.Envelope::bytes);
    }

    SyncDesk desk() {
        return up().desk;
    }

    void heard(Parcel parcel) {
        heard.put(parcel.from(), parcel.has());
    }

    DurableLedger ledger() {
        return up().ledger;
    }

    Operation operation() {
        return up().operation;
    }

    List<Recorded> listAcknowledged() {
        return acknowledged;
    }

    Instant now() {
        return wall.instant();
    }

    @Override
    public View view() {
        return up().operation;
    }

    @Override
    public void learn(List<Recorded> durable) {
        for (Recorded recorded : durable) {
            up().clock.saw(recorded.stamp());
            up().operation.apply(recorded);
        }
    }

    @Override
    public void readAgain(List<Recorded> opened) {
        opened.forEach(up().operation::readAgain);
    }

    private Running up() {
        if (running == null) {
            throw new IllegalStateException(id + " is down");
        }
        return running;
    }

    @Override
    public void close() {
        if (running != null) {
            crash();
        }
    }
}
