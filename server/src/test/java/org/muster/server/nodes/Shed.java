package org.muster.server.nodes;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.PublicKeys;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.keys.NodeKeys;
import org.muster.server.Browser;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.access.Role;
import org.muster.sync.Posting;

/** A hub and gates, each a server on a ledger of its own, in one program. */
final class Shed implements AutoCloseable {
    static final OperationId DRILL = new OperationId("drill");
    static final NodeId HUB = new NodeId("hub");
    private static final UserId OFFICER = new UserId("officer");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Map<NodeId, MusterServer> running = new HashMap<>();
    private final Map<NodeId, Settings> settings = new HashMap<>();
    private final AtomicLong commands = new AtomicLong();
    private final Map<NodeId, NodeKeys> gateKeys = new HashMap<>();
    private final PublicKeys hubKeys;
    private final SecureRandom random = new SecureRandom();
    private volatile Duration late = Duration.ZERO;

    Shed(Path folder) throws Exception {
        this.folder = folder;
        Path own = folder.resolve(HUB.value());
        try (DurableLedger ledger = Ledgers.open(own, Optional.empty())) {
            hubKeys = ledger.nodeKeys().shown();
        }
        settings.put(HUB, settings(own));
        start(HUB);
        ask(HUB, new OpenOperation(DRILL, plan()));
        ask(HUB, new AdmitHub(HUB, hubKeys));
    }

    private static OperationPlan plan() {
        return new OperationPlan(
                "Drill",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneOffset.UTC,
                "Embassy",
                true);
    }

    /** Another operation on the same hub, of which the gates know nothing. */
    void openElsewhere() throws Exception {
        OperationId elsewhere = new OperationId("elsewhere");
        CommandId id = new CommandId(7, commands.incrementAndGet());
        Answer answer =
                server(HUB)
                        .office()
                        .ask(elsewhere, id, OFFICER, new OpenOperation(elsewhere, plan()))
                        .orElseThrow();
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(answer);
        }
    }

    private Settings settings(Path own) {
        return Settings.of(own)
                .withPort(0)
                .withTime(this::now, () -> random.nextLong() >>> 4)
                .withNotices(notice -> {});
    }

    /** Admits a gate at the hub and makes its folder; it is not started. */
    void admit(NodeId gate, GateDuty duty, List<URI> hubs, List<URI> peers) throws Exception {
        Path own = Files.createDirectories(folder.resolve(gate.value()));
        NodeKeys keys = NodeKeys.make();
        try (DurableLedger ledger = Ledgers.open(own, Optional.empty())) {
            ledger.become(gate, keys);
        }
        Instant until = now().plus(Duration.ofDays(2));
        ask(HUB, new AdmitGate(gate, keys.shown(), duty, until));
        settings.put(
                gate,
                settings(own).withPosting(new Posting(DRILL, HUB, hubKeys, hubs)).withPeers(peers));
        gateKeys.put(gate, keys);
    }

    /** What a gate signs with, as a thief of its laptop has them. */
    NodeKeys keys(NodeId gate) {
        return Objects.requireNonNull(gateKeys.get(gate));
    }

    PublicKeys hubKeys() {
        return hubKeys;
    }

    /** From its next start on the gate reaches its hub at these addresses alone. */
    void post(NodeId gate, List<URI> hubs) {
        settings.computeIfPresent(
                gate, (name, before) -> before.withPosting(new Posting(DRILL, HUB, hubKeys, hubs)));
    }

    /** For its next start. */
    void change(NodeId node, UnaryOperator<Settings> change) {
        settings.computeIfPresent(node, (name, before) -> change.apply(before));
    }

    void start(NodeId node) throws Exception {
        running.put(node, MusterServer.start(Objects.requireNonNull(settings.get(node))));
    }

    void stop(NodeId node) {
        Objects.requireNonNull(running.remove(node)).close();
    }

    URI address(NodeId node) {
        return URI.create("http://127.0.0.1:" + server(node).port());
    }

    MusterServer server(NodeId node) {
        return Objects.requireNonNull(running.get(node), "it is not running");
    }

    void ask(NodeId node, Command command) throws Exception {
        CommandId id = new CommandId(7, commands.incrementAndGet());
        Answer answer = server(node).office().ask(DRILL, id, OFFICER, command).orElseThrow();
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    void register(NodeId node, String name) throws Exception {
        Details details = Details.ofName(new PersonName("Test", name, ""));
        ask(node, new RegisterPersons(LIST, List.of(new NewPerson(details, Presence.UNKNOWN))));
    }

    View view(NodeId node) throws Exception {
        return server(node).office().openDesk(DRILL).view();
    }

    /** How many persons a node counts. */
    long count(NodeId node) throws Exception {
        return view(node).persons().count();
    }

    /** Given names that a node can read. */
    List<String> names(NodeId node) throws Exception {
        return Person.listAll(view(node)).stream()
                .map(person -> person.details().name().given())
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    static void until(Callable<Boolean> holds, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came about that " + what);
            }
            Thread.sleep(10);
        }
    }

    /** A duty officer at a node's pages. */
    Browser officer(NodeId node) throws Exception {
        return Browser.as(server(node), "officer", Role.DUTY_OFFICER);
    }

    /** A gate operator at a node's pages. */
    Browser courier(NodeId node) throws Exception {
        return Browser.as(
                server(node), "courier-" + commands.incrementAndGet(), Role.GATE_OPERATOR);
    }

    /** Time goes by at every node. */
    void pass(Duration span) {
        late = late.plus(span);
    }

    private Instant now() {
        return Instant.now().plus(late);
    }

    @Override
    public void close() {
        running.values().forEach(MusterServer::close);
    }
}
