package org.muster.server.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.HybridClock;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationState;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.desk.Numbering;
import org.muster.ledger.desk.Pen;

/**
 * The operations of this server, a desk for each. All desks share the node's numbers and its clock.
 *
 * <p>Threads: any.
 */
public final class Office implements AutoCloseable, SharedLedger.Member {
    private final Ledger ledger;
    private final Pen pen;
    private final Numbering numbering;
    private final InstantSource clock;
    private final Context.Ids ids;
    private final Map<OperationId, Desk> desks = new ConcurrentHashMap<>();
    private final List<Consumer<Desk>> listeners = new CopyOnWriteArrayList<>();

    private Office(
            Ledger ledger, Pen pen, Numbering numbering, InstantSource clock, Context.Ids ids) {
        this.ledger = ledger;
        this.pen = pen;
        this.numbering = numbering;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a desk for every operation of the ledger. */
    public static Office open(Ledger ledger, NodeId node, InstantSource clock, Context.Ids ids)
            throws LedgerUnavailable {
        return open(ledger, Pen.OWN, node, clock, ids);
    }

    /** As {@link #open}, on a ledger that several servers share. */
    public static Office open(
            Ledger ledger, Pen pen, NodeId node, InstantSource clock, Context.Ids ids)
            throws LedgerUnavailable {
        Numbering numbering =
                new Numbering(node, new HybridClock(node, clock), ledger.lastNumber(node));
        Office office = new Office(ledger, pen, numbering, clock, ids);
        try {
            for (OperationId operation : ledger.listOperations()) {
                office.openDesk(operation);
            }
        } catch (LedgerUnavailable | RuntimeException e) {
            office.close();
            throw e;
        }
        return office;
    }

    /** The desk of an operation that has been opened. */
    public Optional<Desk> find(OperationId operation) {
        return Optional.ofNullable(desks.get(operation)).filter(Office::isOpen);
    }

    /** What is known now of the operation that an address names, if there is one. */
    public Optional<View> findView(String name) {
        try {
            return find(new OperationId(name)).map(Desk::view);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The desks of all operations that have been opened, by name. */
    public List<Desk> list() {
        List<Desk> open = new ArrayList<>(desks.values().stream().filter(Office::isOpen).toList());
        open.sort(Comparator.comparing(desk -> desk.operation().value()));
        return open;
    }

    /**
     * The desk where the operation can be opened, or is open already. Until its first command there
     * is nothing of it in the ledger.
     */
    public synchronized Desk openDesk(OperationId operation) throws LedgerUnavailable {
        Desk open = desks.get(operation);
        if (open != null) {
            return open;
        }
        Desk desk = Desk.open(operation, ledger, pen, numbering, ids);
        desks.put(operation, desk);
        listeners.forEach(listener -> listener.accept(desk));
        return desk;
    }

    /**
     * Hands a command to the operation's desk and waits. The command that opens an operation may
     * make the desk; any other needs one, and without it there is no answer.
     */
    public Optional<Answer> ask(OperationId operation, CommandId id, UserId by, Command command)
            throws LedgerUnavailable, InterruptedException {
        Optional<Desk> desk =
                command instanceof OpenOperation
                        ? Optional.of(openDesk(operation))
                        : find(operation);
        return desk.isEmpty() ? Optional.empty() : Optional.of(desk.get().ask(id, by, command));
    }

    /** Calls back for every desk, those open already included. */
    public synchronized void onDesk(Consumer<Desk> listener) {
        listeners.add(listener);
        desks.values().forEach(listener);
    }

    @Override
    public void learn(OperationId operation, List<Recorded> durable)
            throws LedgerUnavailable, InterruptedException {
        try {
            openDesk(operation).learn(durable).get();
        } catch (ExecutionException e) {
            throw new LedgerUnavailable(
                    "What another server wrote to operation "
                            + operation
                            + " could not be taken in: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public void writeAfter(long lastNumber) {
        numbering.continueAfter(lastNumber);
    }

    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
    }

    private static boolean isOpen(Desk desk) {
        return OperationState.find(desk.view(), desk.operation()).isPresent();
    }
}
