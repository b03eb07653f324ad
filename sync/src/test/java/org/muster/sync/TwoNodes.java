package org.muster.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.core.fact.Command;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.NodeKeys;
import org.muster.testkit.FakeClock;

/** A hub and a gate on real ledgers, who meet when a test lets them. */
final class TwoNodes implements AutoCloseable {
    static final OperationId OPERATION = new OperationId("drill");
    static final NodeId HUB = new NodeId("hub");
    static final NodeId GATE = new NodeId("gate-1");
    static final GateDuty HALL = new GateDuty(List.of(), List.of("Hall A"), false);
    private static final UserId OFFICER = new UserId("officer");
    private static final int ROWS = 1_000;

    final FakeClock clock = new FakeClock(Instant.parse("2026-05-01T08:00:00Z"));
    final TrialNode hub;
    final TrialNode gate;
    private final AtomicLong ids = new AtomicLong(1_000);

    TwoNodes(Path folder, GateDuty duty) throws Exception {
        NodeKeys hubKeys = NodeKeys.make();
        NodeKeys gateKeys = NodeKeys.make();
        hub = node(HUB, folder, hubKeys, Map.of());
        gate = node(GATE, folder, gateKeys, Map.of(HUB, hubKeys.shown()));
        give(hub, new AdmitHub(HUB, hubKeys.shown()));
        Instant end = clock.instant().plus(Duration.ofDays(2));
        give(hub, new AdmitGate(GATE, gateKeys.shown(), duty, end));
    }

    private TrialNode node(NodeId id, Path folder, NodeKeys keys, Map<NodeId, PublicKeys> vouched)
            throws Exception {
        Path own = Files.createDirectories(folder.resolve(id.value()));
        return new TrialNode(
                id, OPERATION, own, keys, clock, Duration.ZERO, ids::incrementAndGet, vouched);
    }

    List<Recorded> give(TrialNode node, Command command) throws LedgerUnavailable {
        return give(node, OPERATION, command);
    }

    List<Recorded> give(TrialNode node, OperationId in, Command command) throws LedgerUnavailable {
        List<Recorded> facts = node.give(in, OFFICER, command);
        if (facts.isEmpty()) {
            throw new AssertionError(command + " was refused");
        }
        return facts;
    }

    Parcel write(TrialNode from, TrialNode to) throws LedgerUnavailable {
        return from.write(to.id(), ROWS);
    }

    /** Both tell each other all they have. */
    void meet() throws Exception {
        boolean news = true;
        while (news) {
            news = tell(hub, gate).isNews();
            news |= tell(gate, hub).isNews();
        }
    }

    private Receipt tell(TrialNode from, TrialNode to) throws Exception {
        Envelope envelope = from.desk().close(to.id(), write(from, to)).orElseThrow();
        Parcel opened = to.desk().open(Envelope.read(envelope.bytes()));
        Receipt receipt = to.desk().take(opened);
        to.heard(opened);
        return receipt;
    }

    @Override
    public void close() {
        hub.close();
        gate.close();
    }
}
