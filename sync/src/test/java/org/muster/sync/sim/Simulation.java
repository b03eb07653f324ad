package org.muster.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.node.PublicKeys;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.Parcel;
import org.muster.sync.TrialNode;
import org.muster.testkit.FakeClock;
import org.muster.testkit.RandomCommands;
import org.muster.testkit.SeededIds;

/**
 * Two to seven nodes, apart and together, that crash, have wrong clocks, and talk over a network
 * that loses, repeats, reorders, shortens and alters. Then all is healed, and all must be equal.
 */
final class Simulation implements AutoCloseable {
    private static final OperationId OPERATION = new OperationId("drawn-up");
    private static final Instant START = Instant.parse("2023-08-01T06:00:00Z");
    private static final UserId OFFICER = new UserId("officer");
    private static final int ROWS = 40;
    private static final int ROUNDS = 200;

    private final long seed;
    private final Random random;
    private final FakeClock clock = new FakeClock(START);
    private final SimNetwork network;
    private final List<TrialNode> nodes = new ArrayList<>();
    private final RandomCommands commands;
    private Optional<NodeId> revoked = Optional.empty();
    private int accepted;
    private int crashes;

    /** What was played. */
    record Played(
            long seed,
            int nodes,
            Duration simulated,
            int faults,
            int crashes,
            int accepted,
            long facts) {}

    /** Something that must never be. */
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1L;

        Broken(long seed, String what) {
            super("seed " + seed + ": " + what);
        }
    }

    Simulation(long seed, Path folder) throws LedgerUnavailable, IOException {
        this.seed = seed;
        this.random = new Random(seed);
        this.network = new SimNetwork(random);
        this.commands = new RandomCommands(OPERATION, random);
        SeededIds ids = new SeededIds(seed);
        int count = random.nextInt(2, 8);
        NodeKeys hubKeys = NodeKeys.make();
        NodeId hub = new NodeId("sim-0");
        List<NodeKeys> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NodeId id = new NodeId("sim-" + i);
            keys.add(i == 0 ? hubKeys : NodeKeys.make());
            Map<NodeId, PublicKeys> vouched = i == 0 ? Map.of() : Map.of(hub, hubKeys.shown());
            Path own = Files.createDirectories(folder.resolve(id.value()));
            nodes.add(new TrialNode(id, OPERATION, own, keys.get(i), clock, skew(i), ids, vouched));
        }
        open(keys);
    }

    /** Up to a day ahead or behind; the hub's clock is right, and most laptops' nearly. */
    private Duration skew(int node) {
        if (node == 0) {
            return Duration.ZERO;
        }
        long most = random.nextInt(3) == 0 ? 86_400 : 30;
        return Duration.ofSeconds(random.nextLong(-most, most + 1));
    }

    private void open(List<NodeKeys> keys) throws LedgerUnavailable {
        TrialNode hub = nodes.getFirst();
        must(hub, new OpenOperation(OPERATION, plan()));
        must(hub, new AdmitHub(hub.id(), keys.getFirst().shown()));
        for (int i = 1; i < nodes.size(); i++) {
            must(
                    hub,
                    new AdmitGate(
                            nodes.get(i).id(),
                            keys.get(i).shown(),
                            GateDuty.WHOLE,
                            hub.now().plus(Duration.ofDays(20))));
        }
    }

    private void must(TrialNode node, Command command) throws LedgerUnavailable {
        if (node.give(OPERATION, OFFICER, command).isEmpty()) {
            throw new Broken(seed, "the beginning was refused: " + command);
        }
    }

    /** Plays it out and returns what was played. */
    Played play(int steps) throws LedgerUnavailable, InterruptedException {
        for (int i = 0; i < steps; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(1, 240_000)));
            step();
        }
        Duration simulated = Duration.between(START, clock.instant());
        heal();
        return new Played(
                seed,
                nodes.size(),
                simulated,
                network.faults(),
                crashes,
                accepted,
                nodes.getFirst().operation().size());
    }

    private void step() throws LedgerUnavailable, InterruptedException {
        TrialNode node = nodes.get(random.nextInt(nodes.size()));
        TrialNode other = nodes.get(random.nextInt(nodes.size()));
        switch (random.nextInt(30)) {
            case 0 -> network.toggle(node, other);
            case 1 -> crashOrStart(node);
            case 2 -> revokeNow();
            case 3, 4, 5, 6, 7, 8 -> send(node, other);
            case 9, 10, 11, 12 -> deliver();
            default -> decide(node);
        }
    }

    private void decide(TrialNode node) throws LedgerUnavailable {
        if (!node.isUp()) {
            return;
        }
        UserId by = new UserId("user-" + random.nextInt(3));
        Command command = commands.next(node.id(), node.view(), node.now());
        if (!node.give(OPERATION, by, command).isEmpty()) {
            accepted++;
        }
        requireInvariants(node);
    }

    private void crashOrStart(TrialNode node) throws LedgerUnavailable {
        if (node.isUp()) {
            node.crash();
            crashes++;
            network.fault();
        } else {
            node.start();
        }
    }

    /** One gate in some of the plays is lost. */
    private void revokeNow() throws LedgerUnavailable {
        TrialNode hub = nodes.getFirst();
        if (revoked.isEmpty() && nodes.size() > 2 && hub.isUp() && random.nextInt(8) == 0) {
            NodeId lost = nodes.getLast().id();
            must(hub, new RevokeNode(lost, "lost on the road"));
            revoked = Optional.of(lost);
        }
    }

    private void send(TrialNode from, TrialNode to) throws LedgerUnavailable {
        if (from == to || !from.isUp()) {
            return;
        }
        from.desk()
                .close(to.id(), from.write(to.id(), ROWS))
                .ifPresent(envelope -> network.send(from, to, envelope.bytes()));
    }

    private boolean deliver() throws LedgerUnavailable, InterruptedException {
        Optional<SimNetwork.Message> message = network.next();
        if (message.isEmpty() || !message.get().to().isUp()) {
            return false;
        }
        TrialNode to = message.get().to();
        try {
            Parcel parcel = to.desk().open(Envelope.read(message.get().bytes()));
            boolean news = to.desk().take(parcel).isNews();
            to.heard(parcel);
            requireInvariants(to);
            return news;
        } catch (Damaged e) {
            return false; // refused whole, and sent again some time
        }
    }

    private void heal() throws LedgerUnavailable, InterruptedException {
        network.heal();
        for (TrialNode node : nodes) {
            if (!node.isUp()) {
                node.start();
            }
        }
        boolean news = true;
        for (int round = 0; news || round < 3; round++) {
            if (round == ROUNDS) {
                throw new Broken(seed, "news went on after " + ROUNDS + " rounds of healing");
            }
            news = false;
            for (TrialNode from : nodes) {
                for (TrialNode to : nodes) {
                    send(from, to);
                    news |= deliver();
                }
            }
        }
        requireEqual();
    }

    private void requireEqual() throws LedgerUnavailable {
        List<TrialNode> living =
                nodes.stream().filter(node -> !revoked.equals(Optional.of(node.id()))).toList();
        TrialNode hub = living.getFirst();
        Set<FactId> everywhere = ids(hub);
        for (TrialNode node : living) {
            for (TrialNode other : living) {
                requireHas(other, node);
            }
            if (!node.operation().equals(hub.operation())) {
                throw new Broken(
                        seed,
                        node.id()
                                + " and "
                                + hub.id()
                                + " are not equal: "
                                + difference(node, hub));
            }
            if (!ids(node).equals(everywhere)) {
                throw new Broken(seed, node.id() + " has other facts than " + hub.id());
            }
            if (!(node.ledger().verify((done, total) -> {}) instanceof Verification.Intact)) {
                throw new Broken(
                        seed,
                        node.id() + "'s ledger: " + node.ledger().verify((done, total) -> {}));
            }
        }
    }

    private String difference(TrialNode node, TrialNode hub) throws LedgerUnavailable {
        Set<FactId> mine = ids(node);
        Set<FactId> theirs = ids(hub);
        Set<FactId> lacking = new HashSet<>(theirs);
        lacking.removeAll(mine);
        Set<FactId> more = new HashSet<>(mine);
        more.removeAll(theirs);
        return "lacks " + lacking + ", has more " + more;
    }

    private static Set<FactId> ids(TrialNode node) throws LedgerUnavailable {
        Set<FactId> ids = new HashSet<>();
        node.ledger().replay(OPERATION, recorded -> ids.add(recorded.id()));
        return ids;
    }

    private void requireHas(TrialNode node, TrialNode of) throws LedgerUnavailable {
        Set<FactId> ids = ids(node);
        of.listAcknowledged()
                .forEach(recorded -> {
                    if (!ids.contains(recorded.id())) {
                        throw new Broken(seed, node.id() + " never got " + recorded.id());
                    }
                });
    }

    private void requireInvariants(TrialNode node) {
        Invariants.findBroken(node.view())
                .ifPresent(what -> {
                    throw new Broken(seed, node.id() + ": " + what);
                });
    }

    private static OperationPlan plan() {
        return new OperationPlan(
                "Drawn up",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneOffset.UTC,
                "Embassy",
                true);
    }

    @Override
    public void close() {
        nodes.forEach(TrialNode::close);
    }
}
