package org.muster.sync.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.muster.core.custody.CustodyFact;
import org.muster.core.erasure.ErasureCommand;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.fact.Command;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.node.Node;
import org.muster.core.node.NodeCommand;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.NodeCommand.ChangeDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.ledger.LedgerUnavailable;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.Parcel;
import org.muster.sync.Receipt;
import org.muster.sync.TrialNode;
import org.muster.testkit.FakeClock;
import org.muster.testkit.RandomCommands;

/**
 * Two to seven nodes, apart and together, that crash, have wrong clocks and other duties, give each
 * other legs, and talk over a network that loses, repeats, reorders, shortens and alters. Then all
 * is healed, and all must be equal.
 */
final class Simulation implements AutoCloseable {
    private static final OperationId OPERATION = new OperationId("drawn-up");
    private static final Instant START = Instant.parse("2023-08-01T06:00:00Z");
    private static final UserId OFFICER = new UserId("officer");
    private static final Duration LONG_DUTY = Duration.ofDays(20);
    private static final int ROWS = 40;
    private static final int ROUNDS = 200;

    private final long seed;
    private final Random random;
    private final FakeClock clock = new FakeClock(START);
    private final Happenings happenings = new Happenings();
    private final SimNetwork network;
    private final SimNodes nodes;
    private final RandomCommands commands;
    private final CustodyDraw custody;
    private final SimGate gate;
    private final SimKeys keys;
    private final SimErasure erasure;
    private Optional<NodeId> revoked = Optional.empty();

    /** What was played; the same for the same seed. */
    record Played(long seed, int nodes, Duration simulated, long facts, Happenings happenings) {}

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
        this.network = new SimNetwork(random, happenings);
        this.commands = new RandomCommands(OPERATION, random);
        int count = random.nextInt(2, 8);
        this.nodes = SimNodes.make(count, OPERATION, folder, clock, random, seed);
        this.custody = new CustodyDraw(nodes, random);
        this.gate = new SimGate(random);
        this.keys = new SimKeys(random, happenings);
        this.erasure = new SimErasure(OPERATION, random);
        open();
    }

    private void open() throws LedgerUnavailable {
        TrialNode hub = nodes.hub();
        must(new OpenOperation(OPERATION, SimGate.operation()));
        must(new AdmitHub(hub.id(), nodes.shown(0)));
        must(gate.people());
        for (Command command : gate.legs(hub.now())) {
            must(command);
        }
        for (Command command : gate.ready(hub.view())) {
            must(command);
        }
        for (int i = 1; i < nodes.all().size(); i++) {
            Duration until = random.nextInt(3) == 0 ? Duration.ofHours(6) : LONG_DUTY;
            must(
                    new AdmitGate(
                            nodes.all().get(i).id(),
                            nodes.shown(i),
                            SimDuties.any(hub.view(), random),
                            hub.now().plus(until)));
        }
    }

    private void must(Command command) throws LedgerUnavailable {
        if (nodes.hub().give(OPERATION, OFFICER, command).isEmpty()) {
            throw new Broken(seed, "the hub refused " + command);
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
                seed, nodes.all().size(), simulated, nodes.hub().operation().size(), happenings);
    }

    private void step() throws LedgerUnavailable, InterruptedException {
        TrialNode node = nodes.any(random);
        TrialNode other = nodes.any(random);
        if (!node.isUp()) {
            if (random.nextInt(4) == 0) {
                node.start();
            }
            return;
        }
        switch (random.nextInt(60)) {
            case 0, 1 -> network.toggle(node, other);
            case 2 -> crash(node);
            case 3 -> revokeOne();
            case 4 -> changeDuty(other);
            case 5 -> setClock(node);
            case 6, 7, 8, 9, 10 -> moveCustody(node);
            case 11, 12, 13, 14, 15, 16, 17, 18, 19 -> send(node, other);
            case 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31 -> deliver();
            case 32, 33, 34, 35, 36, 37, 38, 39, 40, 41 ->
                    decide(node, gate.find(node).orElseGet(() -> drawn(node)));
            case 42, 43 ->
                    decide(
                            node,
                            erasure.find(node)
                                    .<Command>map(one -> one)
                                    .orElseGet(() -> drawn(node)));
            default -> decide(node, drawn(node));
        }
    }

    private Command drawn(TrialNode on) {
        return commands.next(on.id(), on.view(), on.now());
    }

    /**
     * A gate begins with nothing, and offers nothing of a server's before it knows that it is one.
     */
    private boolean isOffered(TrialNode node, Command command) {
        boolean ofServers = command instanceof NodeCommand || command instanceof ErasureCommand;
        return !ofServers || node == nodes.hub() || Node.isGate(node.view(), node.id());
    }

    private void decide(TrialNode node, Command command) throws LedgerUnavailable {
        if (!isOffered(node, command)) {
            return;
        }
        UserId by = new UserId("user-" + random.nextInt(3));
        long latest = node.view().moment().toEpochMilli();
        List<Recorded> decided = node.give(OPERATION, by, command);
        happenings.count(
                decided.isEmpty() ? Happening.COMMAND_REFUSED : Happening.COMMAND_ACCEPTED);
        for (Recorded recorded : decided) {
            note(node, recorded);
            if (recorded.millis() < latest) {
                broken(node, recorded.id() + " is stamped before what it was decided on");
            }
        }
        if (!decided.isEmpty()) {
            requireInvariants(node);
            Invariants.findOverfull(node.view(), decided).ifPresent(what -> broken(node, what));
        }
    }

    private void note(TrialNode node, Recorded recorded) {
        switch (recorded.fact()) {
            case CustodyFact.CustodyOffered offered -> happenings.count(Happening.CUSTODY_OFFERED);
            case CustodyFact.CustodyTaken taken -> happenings.count(Happening.CUSTODY_TAKEN);
            case CustodyFact.CustodyReplaced replaced ->
                    happenings.count(Happening.CUSTODIAN_REPLACED);
            case PersonsErased erased -> happenings.count(Happening.PERSON_ERASED);
            case ManifestClosed closed -> happenings.count(Happening.MANIFEST_CLOSED);
            case Boarded boarded ->
                    happenings.count(
                            Leg.get(node.view(), boarded.leg()).custody().isHeldBy(node.id())
                                    ? Happening.SCANNED_BY_HOLDER
                                    : Happening.SCAN_PROVISIONAL);
            default -> {}
        }
    }

    /** Sometimes after a snapshot, so that it starts from that again, whatever keys came since. */
    private void crash(TrialNode node) throws LedgerUnavailable {
        if (random.nextBoolean()) {
            node.ledger().snapshot(OPERATION);
            happenings.count(Happening.SNAPSHOT_MADE);
        }
        node.crash();
        happenings.count(Happening.CRASHED);
    }

    private void setClock(TrialNode node) {
        if (node != nodes.hub()) {
            node.setClock(SimNodes.skew(random));
            happenings.count(Happening.CLOCK_SET_WRONG);
        }
    }

    /** Whoever was offered a leg and has heard of it comes first. */
    private void moveCustody(TrialNode node) throws LedgerUnavailable {
        TrialNode on =
                nodes.all().stream()
                        .filter(one -> one.isUp() && custody.isOffered(one))
                        .findFirst()
                        .orElse(node);
        Optional<? extends Command> move = custody.find(on);
        if (move.isPresent()) {
            decide(on, move.get());
        }
    }

    /** One gate in some of the plays is lost. */
    private void revokeOne() throws LedgerUnavailable {
        if (revoked.isEmpty()
                && nodes.all().size() > 2
                && nodes.hub().isUp()
                && random.nextInt(8) == 0) {
            NodeId lost = nodes.all().getLast().id();
            must(new RevokeNode(lost, "lost on the road"));
            revoked = Optional.of(lost);
            happenings.count(Happening.NODE_REVOKED);
        }
    }

    private void changeDuty(TrialNode gate) throws LedgerUnavailable {
        TrialNode hub = nodes.hub();
        if (gate != hub && hub.isUp() && !isRevoked(gate)) {
            Optional<Instant> until =
                    random.nextInt(4) == 0
                            ? Optional.of(hub.now().plus(Duration.ofHours(4)))
                            : Optional.of(hub.now().plus(LONG_DUTY));
            must(new ChangeDuty(gate.id(), Optional.of(SimDuties.any(hub.view(), random)), until));
            happenings.count(Happening.DUTY_CHANGED);
        }
    }

    private boolean isRevoked(TrialNode node) {
        return revoked.equals(Optional.of(node.id()));
    }

    private void send(TrialNode from, TrialNode to) throws LedgerUnavailable {
        if (from == to || !from.isUp()) {
            return;
        }
        Parcel written = from.write(to.id(), ROWS);
        SimKeys.findUnentitled(from, to.id(), written).ifPresent(what -> broken(from, what));
        Parcel parcel = from == nodes.hub() ? written : keys.falsified(written);
        if (send(from, to, parcel) && random.nextInt(4) == 0) {
            // the next piece at once, as if the first had arrived already
            Map<NodeId, Long> assumed = new HashMap<>();
            parcel.segments().forEach(one -> assumed.put(one.node(), one.end().number()));
            send(from, to, from.desk().write(to.id(), assumed, ROWS));
        }
    }

    private boolean send(TrialNode from, TrialNode to, Parcel parcel) {
        Optional<Envelope> envelope = from.desk().close(to.id(), parcel);
        if (envelope.isPresent()) {
            network.send(from, to, envelope.get().bytes());
            return true;
        }
        Optional<Node> known = Node.find(from.view(), to.id());
        if (known.isPresent() && known.get().revoked().isEmpty()) {
            happenings.count(Happening.DUTY_ENDED);
        }
        return false;
    }

    private boolean deliverAll() throws LedgerUnavailable, InterruptedException {
        boolean news = false;
        while (network.isBusy()) {
            news |= deliver();
        }
        return news;
    }

    private boolean deliver() throws LedgerUnavailable, InterruptedException {
        Optional<SimNetwork.Message> message = network.next();
        return message.isPresent() && message.get().to().isUp() && deliver(message.get());
    }

    private boolean deliver(SimNetwork.Message message)
            throws LedgerUnavailable, InterruptedException {
        TrialNode to = message.to();
        Parcel parcel;
        try {
            parcel = to.desk().open(Envelope.read(message.bytes()));
        } catch (Damaged e) {
            happenings.count(Happening.PARCEL_REFUSED);
            if (!message.damaged() && isRevoked(message.from()) && knowsRevoked(to)) {
                happenings.count(Happening.PARCEL_OF_REVOKED);
            }
            return false; // refused whole, and sent again some time
        }
        if (message.damaged()) {
            broken(to, "it took a parcel that was damaged on the way from " + parcel.from());
        }
        if (isRevoked(message.from()) && knowsRevoked(to)) {
            broken(to, "it took a parcel of " + parcel.from() + ", which is revoked");
        }
        int late = to.readLate();
        Receipt receipt = to.desk().take(parcel);
        to.heard(parcel);
        happenings.count(Happening.PARCEL_TAKEN);
        happenings.count(Happening.SEGMENT_TOO_EARLY, receipt.waiting().size());
        happenings.count(Happening.KEY_CAME_LATE, to.readLate() - late);
        if (!receipt.refused().isEmpty()) {
            broken(to, "it refused " + receipt.refused());
        }
        if (receipt.isNews()) {
            requireInvariants(to);
        }
        return receipt.isNews();
    }

    private boolean knowsRevoked(TrialNode node) {
        return revoked.flatMap(id -> Node.find(node.view(), id))
                .filter(known -> known.revoked().isPresent())
                .isPresent();
    }

    private void heal() throws LedgerUnavailable, InterruptedException {
        network.heal();
        for (TrialNode node : nodes.all()) {
            if (!node.isUp()) {
                node.start();
            }
        }
        for (TrialNode gate : nodes.all().subList(1, nodes.all().size())) {
            if (!isRevoked(gate)) {
                Instant until = nodes.hub().now().plus(LONG_DUTY);
                must(new ChangeDuty(gate.id(), Optional.empty(), Optional.of(until)));
            }
        }
        tellAll();
        requireEqual();
    }

    /**
     * Each tells the hub, and the hub each, until nothing is new; a piece may come before another.
     */
    private void tellAll() throws LedgerUnavailable, InterruptedException {
        boolean more = true;
        for (int round = 0; more; round++) {
            if (round == ROUNDS) {
                throw new Broken(seed, "news went on after " + ROUNDS + " rounds of healing");
            }
            more = round < 2;
            for (TrialNode gate : nodes.all().subList(1, nodes.all().size())) {
                send(gate, nodes.hub());
                more |= deliverAll();
                send(nodes.hub(), gate);
                more |= deliverAll();
            }
        }
    }

    private void requireEqual() throws LedgerUnavailable {
        Healed healed = new Healed(OPERATION, nodes.hub(), happenings);
        for (TrialNode node : living()) {
            healed.findBroken(node).ifPresent(what -> broken(node, what));
            healed.findLost(node).ifPresent(what -> broken(node, what));
            requireInvariants(node);
            healed.findAside(node).ifPresent(what -> broken(node, what));
        }
        happenings.countConflicts(nodes.hub().view());
    }

    private List<TrialNode> living() {
        List<TrialNode> living = new ArrayList<>(nodes.all());
        living.removeIf(this::isRevoked);
        return living;
    }

    private void requireInvariants(TrialNode node) {
        Invariants.findBroken(node.view()).ifPresent(what -> broken(node, what));
    }

    private void broken(TrialNode node, String what) {
        throw new Broken(seed, node.id() + ": " + what);
    }

    @Override
    public void close() {
        nodes.close();
    }
}
