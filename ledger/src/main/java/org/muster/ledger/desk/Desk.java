package org.muster.ledger.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Context;
import org.muster.core.fact.HybridClock;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Waiting.Arrival;
import org.muster.ledger.desk.Waiting.Heard;
import org.muster.ledger.desk.Waiting.Submission;

/**
 * The one writer of one operation on this node. Commands that come while a batch is being written
 * wait and form the next batch, so that one durable write serves many of them. Readers see the
 * operation as of the last durable batch, always whole.
 *
 * <p>Threads: any number may submit and read.
 */
public final class Desk implements AutoCloseable {
    /**
     * Enough to keep the disk busy, small enough that the first command of a batch does not wait
     * long for the last.
     */
    private static final int BATCH = 512;

    /**
     * Commands that may wait; beyond it a caller waits for room instead of the memory filling up.
     */
    private static final int QUEUE = 8 * BATCH;

    private static final long IDLE_MILLIS = 200;

    private static final int GATHERING_PART = 4;
    private static final long MOST_GATHERING_NANOS = 2_000_000;

    private final OperationId id;
    private final Ledger ledger;
    private final Pen pen;
    private final Elsewhere elsewhere;
    private final Numbering numbering;
    private final Context.Ids ids;
    private final Operation operation = new Operation();
    private final Forgetting forgetting = new Forgetting(operation);
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final List<Consumer<List<Recorded>>> listeners = new CopyOnWriteArrayList<>();
    private final List<CommandWatch> watches = new CopyOnWriteArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);
    private final Thread writer;
    private int lastSize;
    private long lastNanos;
    private volatile Stamp horizon;

    private Desk(OperationId id, Ledger ledger, Pen pen, Numbering numbering, Context.Ids ids)
            throws LedgerUnavailable {
        this.id = id;
        this.ledger = ledger;
        this.pen = pen;
        this.elsewhere = new Elsewhere(id, pen, operation, this::queue);
        this.numbering = numbering;
        this.ids = ids;
        this.horizon = replay();
        this.writer = Thread.ofPlatform().name("desk-" + id).unstarted(this::write);
    }

    /** Opens the operation with a chain of its own node; replays what the ledger holds of it. */
    public static Desk open(
            OperationId id, Ledger ledger, NodeId node, InstantSource wall, Context.Ids ids)
            throws LedgerUnavailable {
        Numbering numbering =
                new Numbering(node, new HybridClock(node, wall), ledger.lastNumber(node));
        return open(id, ledger, numbering, ids);
    }

    /** Opens the operation beside others of the same node, whose chain they share. */
    public static Desk open(OperationId id, Ledger ledger, Numbering numbering, Context.Ids ids)
            throws LedgerUnavailable {
        return open(id, ledger, Pen.OWN, numbering, ids);
    }

    /** Opens the operation on a ledger that several servers share, whose pen may be elsewhere. */
    public static Desk open(
            OperationId id, Ledger ledger, Pen pen, Numbering numbering, Context.Ids ids)
            throws LedgerUnavailable {
        Desk desk = new Desk(id, ledger, pen, numbering, ids);
        desk.writer.start();
        return desk;
    }

    public OperationId operation() {
        return id;
    }

    /** The operation as of the last durable batch, read now: offers that have expired are over. */
    public View view() {
        return view(horizon);
    }

    /** The operation as it was known at {@code asOf}, and never beyond the last durable batch. */
    public View view(Instant asOf) {
        return operation.asOf(upToDurable(Stamp.endOf(asOf)), asOf);
    }

    /** The operation as it was known at a stamp, read now. */
    public View view(Stamp then) {
        return operation.asOf(upToDurable(then), moment());
    }

    /** The node on which this desk decides. */
    public NodeId node() {
        return numbering.node();
    }

    /**
     * Now by this node's wall, which may step back but not here. Stamps do not count: another
     * node's may lie a day ahead, and no offer ends earlier for that.
     */
    private Instant moment() {
        return latest.accumulateAndGet(now(), (a, b) -> b.isAfter(a) ? b : a);
    }

    private Stamp upToDurable(Stamp then) {
        Stamp durable = horizon;
        return then.compareTo(durable) < 0 ? then : durable;
    }

    /** The stamp of the last durable fact. */
    public Stamp horizon() {
        return horizon;
    }

    public Instant now() {
        return numbering.clock().now();
    }

    /** How many facts the operation holds. */
    public long size() {
        return operation.size();
    }

    /** Calls back after every batch, on the writer's thread: be quick. */
    public void onChange(Runnable listener) {
        listeners.add(batch -> listener.run());
    }

    /** As {@link #onChange}, with the facts of the batch. */
    public void onFacts(Consumer<List<Recorded>> listener) {
        listeners.add(listener);
    }

    /** Calls back for every command that is handed in here from now on. */
    public void onCommand(CommandWatch watch) {
        watches.add(watch);
    }

    /**
     * Hands a command in. The answer comes when it is durable and visible, or refused; it fails
     * with {@link LedgerUnavailable} when the ledger could not be written, and then nothing was
     * stored and the same command may be sent again.
     */
    public CompletableFuture<Answer> submit(CommandId command, UserId by, Command what) {
        Submission submission = new Submission(command, by, what);
        for (CommandWatch watch : watches) {
            CommandWatch.Outcome outcome = watch.handedIn(what);
            var unused =
                    submission
                            .answer()
                            .whenComplete(
                                    (answer, failure) -> outcome.came(Optional.ofNullable(answer)));
        }
        queue(submission);
        return submission.answer();
    }

    private void queue(Waiting waiting) {
        try {
            while (!queue.offer(waiting, IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!open.get()) {
                    waiting.fail(stopping());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waiting.fail(e);
            return;
        }
        if (!open.get()) {
            refuseWaiting();
        }
    }

    /**
     * Takes in facts that others recorded and that are durable in the ledger already: what another
     * node sent, or another server wrote. Completes when readers see them.
     */
    public CompletableFuture<Void> learn(List<Recorded> durable) {
        Arrival arrival = new Arrival(durable, false);
        queue(arrival);
        return arrival.seen();
    }

    /** Takes facts that it has in again, as they read since a person's key came. */
    public CompletableFuture<Void> readAgain(List<Recorded> opened) {
        Arrival arrival = new Arrival(opened, true);
        queue(arrival);
        return arrival.seen();
    }

    /** Submits and waits. */
    public Answer ask(CommandId command, UserId by, Command what)
            throws LedgerUnavailable, InterruptedException {
        try {
            return submit(command, by, what).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the command could not be decided", e.getCause());
        }
    }

    /**
     * Finishes what is being written and stops. Commands that still wait fail, and can be sent
     * again to whoever writes next.
     */
    @Override
    public void close() {
        open.set(false);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        elsewhere.close(stopping());
        refuseWaiting();
    }

    private Stamp replay() throws LedgerUnavailable {
        Stamp[] last = {new Stamp(0, 0, numbering.node())};
        ledger.replay(
                id,
                recorded -> {
                    operation.apply(recorded);
                    Stamp stamp = recorded.stamp();
                    if (stamp.compareTo(last[0]) > 0) {
                        last[0] = stamp;
                    }
                });
        numbering.clock().saw(last[0]);
        return last[0];
    }

    private void write() {
        List<Waiting> waiting = new ArrayList<>(BATCH);
        while (open.get() || !queue.isEmpty()) {
            try {
                elsewhere.tidy();
                Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                waiting.add(first);
                gather(waiting);
                attend(waiting);
            } catch (InterruptedException e) {
                open.set(false);
            } finally {
                waiting.clear();
            }
        }
    }

    /**
     * Those who were answered together a moment ago mostly come back together, and the first of
     * them should not cost a write of its own: the others have a small part of the time of a write
     * to come. Whoever is alone never waits.
     */
    private void gather(List<Waiting> waiting) {
        queue.drainTo(waiting, BATCH - waiting.size());
        long end = System.nanoTime() + Math.min(lastNanos / GATHERING_PART, MOST_GATHERING_NANOS);
        try {
            while (waiting.size() < lastSize) {
                Waiting next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return;
                }
                waiting.add(next);
                queue.drainTo(waiting, BATCH - waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what waits is written first
        }
    }

    private void attend(List<Waiting> waiting) {
        List<Submission> submissions = new ArrayList<>(waiting.size());
        for (Waiting one : waiting) {
            switch (one) {
                case Submission submission -> submissions.add(submission);
                case Arrival arrival -> takeIn(arrival);
                case Heard heard -> elsewhere.heard(heard);
            }
        }
        if (submissions.isEmpty()) {
            return;
        }
        if (pen.isHeld()) {
            long start = System.nanoTime();
            writeBatch(submissions);
            lastSize = submissions.size();
            lastNanos = System.nanoTime() - start;
        } else {
            submissions.forEach(elsewhere::send);
        }
    }

    private void takeIn(Arrival arrival) {
        try {
            Stamp latest = horizon;
            List<Recorded> fresh = new ArrayList<>(arrival.facts().size());
            for (Recorded recorded : arrival.facts()) {
                if (operation.apply(recorded)) {
                    fresh.add(recorded);
                } else if (arrival.again()) {
                    operation.readAgain(recorded);
                    fresh.add(recorded);
                }
                latest = recorded.stamp().compareTo(latest) > 0 ? recorded.stamp() : latest;
            }
            fresh.addAll(forgetting.after(fresh));
            numbering.saw(latest);
            horizon = latest;
            listeners.forEach(listener -> listener.accept(fresh));
            arrival.seen().complete(null);
            elsewhere.saw(fresh);
        } catch (RuntimeException e) {
            arrival.fail(e);
        }
    }

    private void writeBatch(List<Submission> submissions) {
        long term = pen.term();
        numbering.take();
        Batch batch = new Batch(operation, moment(), numbering, ids);
        try {
            submissions.forEach(batch::decide);
            if (!batch.facts().isEmpty()) {
                ledger.append(id, batch.facts());
            }
        } catch (LedgerUnavailable | RuntimeException e) {
            numbering.giveBack();
            if (term != 0 && pen.term() == term) {
                submissions.forEach(submission -> submission.fail(e));
            } else {
                sendOn(submissions, e);
            }
            return;
        }
        numbering.keep();
        publish(batch);
    }

    /** The pen went while they were being written: whoever has it now knows what became of them. */
    private void sendOn(List<Submission> submissions, Exception why) {
        for (Submission submission : submissions) {
            if (submission.isOverdue()) {
                submission.fail(why);
            } else if (!submission.answer().isDone()) {
                elsewhere.send(submission);
            }
        }
    }

    private void publish(Batch batch) {
        batch.facts().forEach(operation::apply);
        List<Recorded> seen = new ArrayList<>(batch.facts());
        seen.addAll(forgetting.after(seen));
        if (!batch.facts().isEmpty()) {
            horizon = batch.facts().getLast().stamp();
        }
        try {
            // before the answer, so that whoever got one finds what it says everywhere
            listeners.forEach(listener -> listener.accept(seen));
        } finally {
            batch.answer();
        }
    }

    private void refuseWaiting() {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        LedgerUnavailable stopping = stopping();
        left.forEach(waiting -> waiting.fail(stopping));
    }

    private LedgerUnavailable stopping() {
        return new LedgerUnavailable(
                "Operation "
                        + id
                        + " is being closed on this server; nothing was stored. Send the same command again.",
                null);
    }
}
