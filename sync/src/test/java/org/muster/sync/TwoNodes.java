package org.muster.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.NodeKeys;
import org.muster.testkit.FakeClock;

/** A hub and a gate on real ledgers, who meet when a test lets them. */
final class TwoNodes implements AutoCloseable {
    static final OperationId OPERATION = new OperationId("drill");
    static final NodeId HUB = new NodeId("hub");
    static final NodeId GATE = new NodeId("gate-1");
    static final GateDuty HALL = new GateDuty(List.of(), List.of("Hall A"), false);
    private static final UserId OFFICER = new UserId("officer");

    final FakeClock clock = new FakeClock(Instant.parse("2026-05-01T08:00:00Z"));
    final AtomicLong ids = new AtomicLong(1_000);
    final One hub;
    final One gate;

    TwoNodes(Path folder, GateDuty duty) throws Exception {
        hub = new One(HUB, folder.resolve("hub"), NodeKeys.make(), Map.of());
        NodeKeys keys = NodeKeys.make();
        gate =
                new One(
                        GATE,
                        folder.resolve("gate"),
                        keys,
                        Map.of(HUB, hub.ledger.nodeKeys().shown()));
        hub.give(OPERATION, new AdmitHub(HUB, hub.ledger.nodeKeys().shown()));
        hub.give(
                OPERATION,
                new AdmitGate(GATE, keys.shown(), duty, clock.instant().plus(Duration.ofDays(2))));
    }

    /** Both tell each other all they have. */
    void meet() throws Exception {
        boolean news = true;
        while (news) {
            news = tell(hub, gate).isNews();
            news |= tell(gate, hub).isNews();
        }
    }

    Receipt tell(One from, One to) throws Exception {
        Parcel parcel = from.write(to);
        Envelope envelope = from.desk.close(to.id, parcel).orElseThrow();
        Parcel opened = to.desk.open(Envelope.read(envelope.bytes()));
        Receipt receipt = to.desk.take(opened);
        to.heard.put(from.id, opened.has());
        return receipt;
    }

    @Override
    public void close() {
        hub.ledger.close();
        gate.ledger.close();
    }

    /** One of them. */
    final class One implements Learning {
        final NodeId id;
        final DurableLedger ledger;
        final SyncDesk desk;
        final Map<NodeId, Map<NodeId, Long>> heard = new HashMap<>();
        final Operation operation = new Operation();
        private final HybridClock stamps;

        One(NodeId id, Path folder, NodeKeys keys, Map<NodeId, PublicKeys> vouched)
                throws Exception {
            this.id = id;
            this.stamps = new HybridClock(id, clock);
            Files.createDirectories(folder);
            try (DurableLedger fresh = Ledgers.open(folder, Optional.empty())) {
                fresh.become(id, keys);
            }
            ledger = Ledgers.open(folder, Optional.empty());
            desk =
                    new SyncDesk(
                            OPERATION,
                            id,
                            ledger.nodeKeys(),
                            ledger.exchange(),
                            this,
                            clock,
                            ids::incrementAndGet,
                            vouched);
        }

        Parcel write(One to) throws LedgerUnavailable {
            return desk.write(to.id, heard.getOrDefault(to.id, Map.of()), 1_000);
        }

        /** Decides and stores; in another operation there is no view but the empty one. */
        List<Recorded> give(OperationId in, Command command) throws LedgerUnavailable {
            Operation known = in.equals(OPERATION) ? operation : new Operation();
            Draft draft = new Draft(known, clock.instant());
            Context context = new Context(clock.instant(), OFFICER, id, ids::incrementAndGet);
            Decision decision = Decider.decide(draft, command, context);
            if (!(decision instanceof Decision.Accepted(List<Fact> facts))) {
                throw new AssertionError(command + " was refused: " + decision);
            }
            CommandId commandId = new CommandId(7, ids.incrementAndGet());
            long number = ledger.lastNumber(id);
            List<Recorded> recorded = new ArrayList<>();
            for (Fact fact : facts) {
                recorded.add(
                        Recorded.of(
                                new FactId(id, ++number), stamps.next(), OFFICER, commandId, fact));
            }
            ledger.append(in, recorded);
            if (in.equals(OPERATION)) {
                recorded.forEach(operation::apply);
            }
            return recorded;
        }

        @Override
        public View view() {
            return operation;
        }

        @Override
        public void learn(List<Recorded> durable) {
            for (Recorded recorded : durable) {
                stamps.saw(recorded.stamp());
                operation.apply(recorded);
            }
        }

        @Override
        public void readAgain(List<Recorded> opened) {
            opened.forEach(operation::readAgain);
        }
    }
}
