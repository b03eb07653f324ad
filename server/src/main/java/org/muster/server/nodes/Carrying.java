package org.muster.server.nodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.server.nodes.Sighting.Way;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.ParcelFile;
import org.muster.sync.SyncDesk;
import org.springframework.stereotype.Component;

/**
 * Parcels in files, for nodes that no network joins.
 *
 * <p>Threads: any.
 */
@Component
public final class Carrying {
    private final NodeDesks desks;
    private final Sightings sightings;
    private final Meeting meeting;
    private final Lines lines;
    private final Optional<SharedLedger> hub;

    Carrying(
            NodeDesks desks,
            Sightings sightings,
            Meeting meeting,
            Lines lines,
            Optional<SharedLedger> hub) {
        this.desks = desks;
        this.sightings = sightings;
        this.meeting = meeting;
        this.lines = lines;
        this.hub = hub;
    }

    /**
     * What came of a file.
     *
     * @param parcels that were for this node
     * @param facts that were new
     * @param others parcels for other nodes, passed over
     * @param refused pieces of chains that were put aside
     */
    public record Carried(int parcels, long facts, int others, int refused, boolean cutShort) {}

    /** A file of all that a node lacks; empty where it may not take part. */
    public Optional<byte[]> write(OperationId operation, NodeId to)
            throws IOException, LedgerUnavailable {
        Optional<SyncDesk> desk = desks.find(operation);
        if (desk.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ParcelFile.begin(file, operation);
        return ParcelFile.write(
                        desk.get(),
                        to,
                        sightings.of(operation, to).numbers(),
                        ParcelFile.ROWS,
                        file)
                .map(packed -> file.toByteArray());
    }

    /**
     * Takes a file that was carried here. What was taken is kept, whatever is wrong with the rest.
     *
     * @throws Damaged when it is no such file, or of another operation, or from somebody who may
     *     not take part
     */
    public Carried take(OperationId operation, InputStream file)
            throws IOException, Damaged, LedgerUnavailable, InterruptedException {
        ParcelFile.Brought brought = ParcelFile.read(file);
        if (!brought.operation().equals(operation)) {
            throw new Damaged(
                    "it is of operation " + brought.operation() + ", and this is " + operation);
        }
        SyncDesk desk =
                desks.find(operation)
                        .orElseThrow(() -> new Damaged(operation + " is not on this node"));
        Carried carried = new Carried(0, 0, 0, 0, brought.cutShort());
        for (Envelope envelope : brought.envelopes()) {
            carried =
                    envelope.to().equals(desks.self())
                            ? taken(operation, desk, envelope, carried)
                            : with(carried, 0, 0, 1, 0);
        }
        return carried;
    }

    private Carried taken(OperationId operation, SyncDesk desk, Envelope envelope, Carried carried)
            throws IOException, Damaged, LedgerUnavailable, InterruptedException {
        Optional<Standing> elsewhere =
                hub.map(SharedLedger::standing)
                        .filter(standing -> standing.role() == Standing.Role.FOLLOWER);
        if (elsewhere.isPresent()) {
            byte[] unused =
                    lines.wire().post(elsewhere.get().holder(), operation, envelope.bytes());
            return with(carried, 1, 0, 0, 0);
        }
        var receipt = meeting.take(desk, envelope, Way.FILE).receipt();
        return with(carried, 1, receipt.facts(), 0, receipt.refused().size());
    }

    private static Carried with(Carried so, int parcels, long facts, int others, int refused) {
        return new Carried(
                so.parcels() + parcels,
                so.facts() + facts,
                so.others() + others,
                so.refused() + refused,
                so.cutShort());
    }
}
