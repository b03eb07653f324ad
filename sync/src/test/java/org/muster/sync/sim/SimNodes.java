package org.muster.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.TrialNode;
import org.muster.testkit.FakeClock;
import org.muster.testkit.SeededIds;

/** The nodes of one simulation; the first is the hub, whom all others know from the beginning. */
final class SimNodes implements AutoCloseable {
    private static final int KEY_BYTES = 64;
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final long NEARLY_RIGHT_SECONDS = 30;

    private final List<TrialNode> nodes = new ArrayList<>();
    private final List<PublicKeys> shown = new ArrayList<>();

    static SimNodes make(
            int count,
            OperationId operation,
            Path folder,
            FakeClock clock,
            Random random,
            long seed)
            throws LedgerUnavailable, IOException {
        SimNodes made = new SimNodes();
        SeededIds ids = new SeededIds(seed);
        NodeId hub = new NodeId("sim-0");
        for (int i = 0; i < count; i++) {
            NodeId id = new NodeId("sim-" + i);
            NodeKeys keys = keys(random);
            made.shown.add(keys.shown());
            Map<NodeId, PublicKeys> vouched =
                    i == 0 ? Map.of() : Map.of(hub, made.shown.getFirst());
            Path own = Files.createDirectories(folder.resolve(id.value()));
            Duration skew = i == 0 ? Duration.ZERO : skew(random);
            made.nodes.add(new TrialNode(id, operation, own, keys, clock, skew, ids, vouched));
        }
        return made;
    }

    private static NodeKeys keys(Random random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        try {
            return NodeKeys.of(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("any 64 bytes are keys", e);
        }
    }

    /** Up to a day ahead or behind; most laptops' clocks are nearly right. */
    static Duration skew(Random random) {
        long most = random.nextInt(3) == 0 ? DAY_SECONDS : NEARLY_RIGHT_SECONDS;
        return Duration.ofSeconds(random.nextLong(-most, most + 1));
    }

    TrialNode hub() {
        return nodes.getFirst();
    }

    List<TrialNode> all() {
        return nodes;
    }

    PublicKeys shown(int node) {
        return shown.get(node);
    }

    TrialNode any(Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    @Override
    public void close() {
        nodes.forEach(TrialNode::close);
    }
}
