package org.muster.server.nodes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.nodes.Sighting.Way;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.Parcel;
import org.muster.sync.ParcelFile;
import org.muster.sync.Receipt;
import org.muster.sync.SyncDesk;
import org.springframework.stereotype.Component;

/**
 * One parcel taken from a node, whichever way it came, and one given back.
 *
 * <p>Threads: any.
 */
@Component
public final class Meeting {
    private final NodeDesks desks;
    private final Sightings sightings;
    private final RefusedParcels refused = new RefusedParcels();

    Meeting(NodeDesks desks, Sightings sightings) {
        this.desks = desks;
        this.sightings = sightings;
    }

    /**
     * Takes what is in an envelope and answers with what its sender lacks; empty where the
     * operation is not here.
     *
     * @throws Damaged when the envelope cannot be taken, with the reason
     */
    Optional<Envelope> answer(OperationId operation, Envelope envelope)
            throws Damaged, LedgerUnavailable, InterruptedException {
        Optional<SyncDesk> found = desks.find(operation);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SyncDesk desk = found.get();
        Optional<Envelope> farewell = desk.partFrom(envelope, ParcelFile.ROWS);
        if (farewell.isPresent()) {
            return farewell;
        }
        Parcel parcel = take(desk, envelope, Way.NETWORK).parcel();
        Parcel back = desk.write(parcel.from(), parcel.has(), ParcelFile.ROWS);
        return Optional.of(
                desk.close(parcel.from(), back)
                        .orElseThrow(() -> new Damaged("its sender was revoked just now")));
    }

    /** What a node lacks that does not know this one; empty where it may not take part. */
    Optional<Envelope> greet(OperationId operation, NodeId node, Map<NodeId, Long> has)
            throws LedgerUnavailable {
        Optional<SyncDesk> desk = desks.find(operation);
        return desk.isEmpty() || desk.get().findTrusted(node).isEmpty()
                ? Optional.empty()
                : desk.get().close(node, desk.get().write(node, has, ParcelFile.ROWS));
    }

    /** What was taken, and what became of it. */
    record Took(Parcel parcel, Receipt receipt) {}

    /** Opens and takes it; what is wrong with it is kept for the nodes page. */
    Took take(SyncDesk desk, Envelope envelope, Way way)
            throws Damaged, LedgerUnavailable, InterruptedException {
        Parcel parcel = desk.open(envelope);
        boolean again = desk.hasTaken(parcel) || sightings.isOlder(parcel);
        Receipt receipt = desk.take(parcel);
        String trouble = trouble(receipt);
        if (again && trouble.isEmpty()) {
            sightings.learned(parcel.operation(), desk.listAsOf());
        } else {
            sightings.met(parcel, way, desk.listAsOf(), trouble);
        }
        if (!trouble.isEmpty()) {
            refused.say(trouble);
        }
        return new Took(parcel, receipt);
    }

    private static String trouble(Receipt receipt) {
        List<String> sentences =
                receipt.refused().stream()
                        .map(one ->
                                "Facts "
                                        + (one.after() + 1)
                                        + " to "
                                        + one.until()
                                        + " of "
                                        + one.node()
                                        + " were refused and put aside: "
                                        + one.fault())
                        .toList();
        return String.join(" ", sentences);
    }
}
