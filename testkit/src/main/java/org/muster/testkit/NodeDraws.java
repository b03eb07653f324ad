package org.muster.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.NodeId;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.NodeCommand.ChangeDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.node.PublicKeys;

/** Commands about the nodes of an operation. */
final class NodeDraws extends Draw {
    private static final int KEY_BYTES = 32;

    NodeDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(this::hub, this::gate, this::change, this::revoke);
    }

    private Command hub() {
        return new AdmitHub(new NodeId("hub"), keys());
    }

    private Command gate() {
        return new AdmitGate(
                node(), keys(), duty(), sight.now().plus(Duration.ofHours(random.nextInt(900))));
    }

    private Command change() {
        return new ChangeDuty(
                node(),
                Optional.of(duty()),
                Optional.of(sight.now().plus(Duration.ofHours(random.nextInt(900)))));
    }

    private Command revoke() {
        return new RevokeNode(node(), random.nextInt(4) == 0 ? "" : "lost on the road");
    }

    private NodeId node() {
        return new NodeId("gate-" + random.nextInt(4));
    }

    private GateDuty duty() {
        return new GateDuty(List.of(leg(any -> true)), List.of("Hall A"), random.nextBoolean());
    }

    private PublicKeys keys() {
        return keys(random);
    }

    /** Keys that nobody holds the other half of. */
    static PublicKeys keys(RandomGenerator random) {
        byte[] signing = new byte[KEY_BYTES];
        byte[] sealing = new byte[KEY_BYTES];
        random.nextBytes(signing);
        random.nextBytes(sealing);
        return PublicKeys.of(signing, sealing);
    }
}
