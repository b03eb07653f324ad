package org.muster.sync.join;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Head;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.Learning;
import org.muster.sync.Parcel;
import org.muster.sync.ParcelFile;
import org.muster.sync.Receipt;
import org.muster.sync.SyncDesk;

/**
 * Takes what a ticket brings into a ledger that has become its gate. Doing it again, after half of
 * it or all of it, changes nothing.
 */
public final class Join {
    private Join() {}

    /**
     * What a gate has once it has joined.
     *
     * @param has up to which number the hub had each chain: all of that is here
     */
    public record Joined(Map<NodeId, Long> has, int facts, long persons) {
        public Joined {
            has = Map.copyOf(has);
        }
    }

    /**
     * Takes the parcels that follow a ticket's head.
     *
     * @throws Damaged when they are not whole, or not what the hub sent; with what is wrong
     */
    public static Joined take(
            DurableLedger ledger,
            Ticket ticket,
            InputStream parcels,
            InstantSource wall,
            LongSupplier serials)
            throws IOException, Damaged, LedgerUnavailable, InterruptedException {
        ParcelFile.Brought brought = ParcelFile.read(parcels);
        if (brought.cutShort()) {
            throw new Damaged("it was cut short");
        }
        InMemory known = new InMemory();
        ledger.replay(ticket.posting().operation(), known.operation::apply);
        SyncDesk desk =
                new SyncDesk(
                        ticket.posting().operation(),
                        ticket.node(),
                        ticket.keys(),
                        ledger.exchange(),
                        known,
                        wall,
                        serials,
                        Map.of(ticket.posting().hub(), ticket.posting().hubKeys()));
        Map<NodeId, Long> has = new HashMap<>();
        int facts = 0;
        for (Envelope envelope : brought.envelopes()) {
            Parcel parcel = desk.open(envelope);
            Receipt receipt = desk.take(parcel);
            require(receipt);
            parcel.has().forEach((node, number) -> has.merge(node, number, Math::max));
            facts += receipt.facts();
        }
        requireAll(has, ledger.exchange().heads(), ticket, known.view());
        return new Joined(has, facts, known.view().persons().count());
    }

    private static void require(Receipt receipt) throws Damaged {
        if (!receipt.refused().isEmpty()) {
            Receipt.RefusedSegment first = receipt.refused().getFirst();
            throw new Damaged(
                    "facts "
                            + (first.after() + 1)
                            + " to "
                            + first.until()
                            + " of "
                            + first.node()
                            + " are not what it signed ("
                            + first.fault()
                            + ")");
        }
    }

    /** A file that was cut between two parcels looks whole. */
    private static void requireAll(
            Map<NodeId, Long> has, Map<NodeId, Head> here, Ticket ticket, View view)
            throws Damaged {
        for (Map.Entry<NodeId, Long> each : has.entrySet()) {
            long number = here.getOrDefault(each.getKey(), Head.NONE).number();
            if (!each.getKey().equals(ticket.node()) && number < each.getValue()) {
                throw new Damaged("facts of " + each.getKey() + " are missing: it was cut short");
            }
        }
        if (Node.find(view, ticket.node()).isEmpty()) {
            throw new Damaged("it does not say that " + ticket.node() + " was admitted");
        }
    }

    /**
     * The operation for as long as the joining takes; what then serves reads it from the ledger.
     */
    private static final class InMemory implements Learning {
        private final Operation operation = new Operation();

        @Override
        public View view() {
            return operation;
        }

        @Override
        public void learn(List<Recorded> durable) {
            durable.forEach(operation::apply);
        }

        @Override
        public void readAgain(List<Recorded> opened) {
            opened.forEach(operation::readAgain);
        }
    }
}
