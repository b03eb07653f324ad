package org.muster.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeFact.NodeAdmitted;
import org.muster.core.node.NodeKind;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.DutyKey;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Learning;
import org.muster.sync.Posting;
import org.muster.sync.SyncDesk;
import org.muster.sync.join.Join;
import org.muster.sync.join.Ticket;
import org.muster.sync.join.TicketFile;
import org.muster.sync.join.TicketForm;
import org.muster.sync.join.Traces;

/** How long a laptop takes to become a gate that expects ten thousand persons, by a file. */
final class Joining implements Measurement {
    private static final int EXPECTED = 10_000;
    private static final int ROWS = 10_000;
    private static final NodeId GATE = new NodeId("gate-1");

    @Override
    public String name() {
        return "join";
    }

    @Override
    public String purpose() {
        return "a laptop becomes a gate by a ticket: made, taken in";
    }

    @Override
    public void run(Setting setting) throws Exception {
        int persons = Math.min(EXPECTED, setting.size.persons());
        BigLedger big = BigLedger.write(persons, setting.place, setting.progress);
        DutyCode code = DutyCode.make();
        AtomicLong serials = new AtomicLong(1);
        byte[] file;
        try (DurableLedger hub = Ledgers.open(big.folder(), Optional.empty())) {
            long start = System.nanoTime();
            file = ticket(hub, code, serials);
            setting.report.told("ticket made, hub read included", secondsSince(start), "s");
        }
        setting.report.told("its file", file.length / 1e6, "MB");
        long start = System.nanoTime();
        Join.Joined joined = join(setting.place.newFolder("gate"), file, code, serials);
        double seconds = secondsSince(start);
        if (joined.persons() != persons) {
            throw new IllegalStateException(joined.persons() + " persons came");
        }
        setting.report.figure(
                String.format("join, %,d persons expected, %,d facts", persons, joined.facts()),
                seconds,
                "s",
                new Aim.AtMost(10));
    }

    private static byte[] ticket(DurableLedger hub, DutyCode code, AtomicLong serials)
            throws Exception {
        Instant until = Instant.now().plus(Duration.ofDays(2));
        NodeKeys keys = NodeKeys.make();
        admit(hub, 1, hub.nodeId(), NodeKind.HUB, hub.nodeKeys(), Optional.empty());
        admit(hub, 2, GATE, NodeKind.GATE, keys, Optional.of(until));
        Operation operation = new Operation();
        hub.replay(BigOperation.ID, operation::apply);
        SyncDesk desk =
                new SyncDesk(
                        BigOperation.ID,
                        hub.nodeId(),
                        hub.nodeKeys(),
                        hub.exchange(),
                        new Reading(operation),
                        InstantSource.system(),
                        serials::incrementAndGet,
                        Map.of());
        Ticket ticket =
                new Ticket(
                        GATE,
                        keys,
                        new Posting(
                                BigOperation.ID, hub.nodeId(), hub.nodeKeys().shown(), List.of()),
                        List.of(),
                        until,
                        new byte[] {1});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TicketFile.write(
                TicketForm.seal(ticket, code), Traces.NONE, desk, BigOperation.ID, GATE, ROWS, out);
        return out.toByteArray();
    }

    private static void admit(
            DurableLedger hub,
            long command,
            NodeId node,
            NodeKind kind,
            NodeKeys keys,
            Optional<Instant> until)
            throws Exception {
        long number = hub.lastNumber(hub.nodeId()) + 1;
        hub.append(
                BigOperation.ID,
                List.of(
                        Recorded.of(
                                new FactId(hub.nodeId(), number),
                                new Stamp(System.currentTimeMillis(), 0, hub.nodeId()),
                                new UserId("bench"),
                                new CommandId(8, command),
                                new NodeAdmitted(
                                        node, kind, keys.shown(), GateDuty.WHOLE, until))));
    }

    /** As {@code muster gate --join} does, from the code on. */
    private static Join.Joined join(Path folder, byte[] file, DutyCode code, AtomicLong serials)
            throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        Ticket ticket = TicketForm.open(TicketFile.readHead(in), code);
        var unused = TicketFile.readTraces(in);
        DutyKey key = DutyKey.ofJoining(code);
        try (DurableLedger fresh = Ledgers.open(folder, key)) {
            fresh.become(ticket.node(), ticket.keys());
        }
        try (DurableLedger ledger = Ledgers.open(folder, key)) {
            return Join.take(ledger, ticket, in, InstantSource.system(), serials::incrementAndGet);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A hub that only gives. */
    private record Reading(Operation operation) implements Learning {
        @Override
        public View view() {
            return operation;
        }

        @Override
        public void learn(List<Recorded> durable) {
            throw new UnsupportedOperationException("it only gives");
        }

        @Override
        public void readAgain(List<Recorded> opened) {
            throw new UnsupportedOperationException("it only gives");
        }
    }
}
