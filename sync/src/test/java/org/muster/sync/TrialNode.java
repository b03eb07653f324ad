package org.muster.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.muster.ledger.desk.Forgetting;
import org.muster.ledger.keys.NodeKeys;

/**
 * One node with a real ledger on a real disk; what it has in memory goes when it crashes. It
 * decides as a desk does, without a desk's threads.
 */
public final class TrialNode implements Learning, AutoCloseable {
    private final NodeId id;
    private final OperationId operationId;
    private final Path folder;
    private final InstantSource wall;
    private Duration skew;
    private final Context.Ids ids;
    private final Map<NodeId, PublicKeys> vouched;
    private final Map<NodeId, Map<NodeId, Long>> heard = new HashMap<>();
    private final List<Recorded> acknowledged = new ArrayList<>();
    private final List<Consumer<List<Recorded>>> listeners = new ArrayList<>();
    private int readLate;
    private @Nullable Running running;

    /** What is in memory. */
    private record Running(
            DurableLedger ledger,
            Operation operation,
            Forgetting forgetting,
            HybridClock clock,
            SyncDesk desk) {}

    public TrialNode(
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
        this.skew = skew;
        this.wall = () -> clock.instant().plus(this.skew);
        this.ids = ids;
        this.vouched = vouched;
        try (DurableLedger fresh = Ledgers.open(folder, Optional.empty())) {
            fresh.become(id, keys);
        }
        start();
    }

    public NodeId id() {
        return id;
    }

    public boolean isUp() {
        return running != null;
    }

    public void start() throws LedgerUnavailable {
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
        running = new Running(ledger, operation, new Forgetting(operation), clock, desk);
    }

    /** Only the disk is left. */
    public void crash() {
        up().ledger.close();
        running = null;
        heard.clear();
        listeners.clear();
    }

    /**
     * Decides, stores, applies and then acknowledges; nothing where it is refused. In another
     * operation than its own it knows nothing of what was before.
     */
    public List<Recorded> give(OperationId in, UserId by, Command command)
            throws LedgerUnavailable {
        Running up = up();
        boolean own = in.equals(operationId);
        Draft draft = new Draft(own ? up.operation : new Operation(), wall.instant());
        Context context = new Context(wall.instant(), by, id, ids);
        Decision decision = Decider.decide(draft, command, context);
        if (!(decision instanceof Decision.Accepted(List<Fact> facts))) {
            return List.of();
        }
        CommandId commandId = new CommandId(ids.next(), ids.next());
        long number = up.ledger.lastNumber(id);
        for (Fact fact : facts) {
            draft.add(Recorded.of(new FactId(id, ++number), up.clock.next(), by, commandId, fact));
        }
        List<Recorded> recorded = draft.listAdded();
        up.ledger.append(in, recorded);
        if (own) {
            recorded.forEach(up.operation::apply);
            var unused = up.forgetting.after(recorded);
            acknowledged.addAll(recorded);
            listeners.forEach(listener -> listener.accept(recorded));
        }
        return recorded;
    }

    /** What it would send to another, who said once how far it is. */
    public Parcel write(NodeId to, int rows) throws LedgerUnavailable {
        return up().desk.write(to, heard.getOrDefault(to, Map.of()), rows);
    }

    public SyncDesk desk() {
        return up().desk;
    }

    public void heard(Parcel parcel) {
        heard.put(parcel.from(), parcel.has());
    }

    public DurableLedger ledger() {
        return up().ledger;
    }

    public Operation operation() {
        return up().operation;
    }

    public List<Recorded> listAcknowledged() {
        return acknowledged;
    }

    public Instant now() {
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
        var unused = up().forgetting.after(durable);
        listeners.forEach(listener -> listener.accept(durable));
    }

    @Override
    public boolean tell(Consumer<List<Recorded>> listener) {
        listeners.add(listener);
        return true;
    }

    /** How many facts it could read only after they had come. */
    public int readLate() {
        return readLate;
    }

    /** Somebody sets its clock, right or wrong. */
    public void setClock(Duration ahead) {
        skew = ahead;
    }

    @Override
    public void readAgain(List<Recorded> opened) {
        readLate += opened.size();
        opened.forEach(up().operation::readAgain);
        var unused = up().forgetting.after(opened);
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
