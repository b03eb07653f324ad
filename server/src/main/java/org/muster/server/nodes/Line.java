package org.muster.server.nodes;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.nodes.Sighting.Way;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.Parcel;
import org.muster.sync.ParcelFile;
import org.muster.sync.SyncDesk;

/**
 * Calls one address again and again: soon after something was recorded here, and every few seconds
 * for what was recorded there. An address that does not answer is tried on and on; that costs
 * nothing, and a cable may come any moment.
 */
public final class Line implements AutoCloseable {
    private static final long PAUSE_SECONDS = 3;

    /** What is recorded in one moment goes together. */
    private static final long GATHERING_MILLIS = 100;

    private final String address;
    private final NodeDesks desks;
    private final Meeting meeting;
    private final Sightings sightings;
    private final Wire wire;
    private final Semaphore news = new Semaphore(0);
    private final Thread caller;
    private volatile String trouble = "";
    private volatile Optional<NodeId> peer = Optional.empty();

    Line(String address, NodeDesks desks, Meeting meeting, Sightings sightings, Wire wire) {
        this.address = address;
        this.desks = desks;
        this.meeting = meeting;
        this.sightings = sightings;
        this.wire = wire;
        this.caller = Thread.ofVirtual().name("line-" + address).unstarted(this::call);
    }

    void start() {
        caller.start();
    }

    public String address() {
        return address;
    }

    /** Who answered there last. */
    public Optional<NodeId> peer() {
        return peer;
    }

    /** Why the latest call failed; empty where it did not. */
    public String trouble() {
        return trouble;
    }

    /** Something was recorded here. */
    void wake() {
        news.release();
    }

    private void call() {
        try {
            while (true) {
                meet();
                if (news.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                    Thread.sleep(GATHERING_MILLIS);
                }
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void meet() throws InterruptedException {
        try {
            SyncApi.Met met = wire.who(address);
            NodeId node = new NodeId(met.node());
            peer = Optional.of(node);
            for (OperationId operation : desks.listOperations()) {
                if (met.operations().contains(operation.value()) && !node.equals(desks.self())) {
                    meet(operation, node);
                }
            }
            trouble = "";
        } catch (IOException | IllegalArgumentException e) {
            trouble = String.valueOf(e.getMessage());
        }
    }

    private void meet(OperationId operation, NodeId node) throws InterruptedException {
        try {
            Optional<SyncDesk> desk = desks.find(operation);
            while (desk.isPresent() && exchange(operation, desk.get(), node)) {
                // there is more
            }
        } catch (IOException | Damaged | LedgerUnavailable e) {
            sightings.failed(operation, node, String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is worth calling again at once: either side has come further by this one. */
    private boolean exchange(OperationId operation, SyncDesk desk, NodeId node)
            throws IOException, Damaged, LedgerUnavailable, InterruptedException {
        if (desk.findTrusted(node).isEmpty()) {
            return becomeAcquainted(operation, desk, node);
        }
        Map<NodeId, Long> has = sightings.of(operation, node).numbers();
        // whose numbers are not known is asked first: it may have all
        int rows = has.isEmpty() ? 0 : ParcelFile.ROWS;
        Parcel parcel = desk.write(node, has, rows);
        Optional<Envelope> envelope = desk.close(node, parcel);
        if (envelope.isEmpty()) {
            return false;
        }
        byte[] answer;
        try {
            answer = wire.post(address, operation, envelope.get().bytes());
        } catch (Wire.NotKnown e) {
            if (rows > 0 && e.has().equals(has)) {
                throw e;
            }
            sightings.told(operation, node, e.has());
            return true;
        }
        Meeting.Took took = meeting.take(desk, Envelope.read(answer), Way.NETWORK);
        return took.receipt().isNews() || !took.parcel().has().equals(has);
    }

    /** A node admitted since this one joined: what says so, it has. */
    private boolean becomeAcquainted(OperationId operation, SyncDesk desk, NodeId node)
            throws IOException, Damaged, LedgerUnavailable, InterruptedException {
        Map<NodeId, Long> has = desk.write(node, Map.of(), 0).has();
        byte[] answer = wire.hello(address, operation, desks.self(), has);
        return meeting.take(desk, Envelope.read(answer), Way.NETWORK).receipt().isNews();
    }

    @Override
    public void close() {
        caller.interrupt();
    }
}
