package org.muster.server.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.keys.DutyCode;
import org.muster.server.Browser;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.access.Role;

/** A hub whose page makes tickets, and laptops that become gates by them; their clocks go alike. */
final class JoinShed implements AutoCloseable {
    static final OperationId DRILL = new OperationId("drill");
    static final String PASSWORD = "long enough words";
    private static final Pattern CODE = Pattern.compile("id=\"code\">([^<]+)<");
    private static final Pattern ADDRESS = Pattern.compile("--join (http[^<]+)<");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong commands = new AtomicLong();
    private final List<GateServer> gates = new ArrayList<>();
    private volatile Duration late = Duration.ZERO;
    final InstantSource clock = () -> Instant.now().plus(late);
    @Nullable MusterServer hub;

    JoinShed(Path folder) throws Exception {
        this.folder = folder;
        startHub();
        ask(hub(), new OpenOperation(DRILL, plan()));
        hub().accounts().create("olga", "Olga", Set.of(Role.GATE_OPERATOR), PASSWORD);
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

    Settings settings(Path own) {
        return Settings.of(own)
                .withPort(0)
                .withTime(clock, () -> random.nextLong() >>> 4)
                .withNotices(notice -> {});
    }

    MusterServer hub() {
        return java.util.Objects.requireNonNull(hub, "the hub is stopped");
    }

    void startHub() throws Exception {
        hub = MusterServer.start(settings(folder.resolve("hub")));
    }

    void stopHub() {
        hub().close();
        hub = null;
    }

    Browser officer() throws Exception {
        return hub().accounts().find("duty").isPresent()
                ? Browser.signIn(hub(), "duty", PASSWORD)
                : Browser.as(hub(), "duty", Role.DUTY_OFFICER);
    }

    /** What the hub's page said of a new gate. */
    record Made(String name, DutyCode code, String address) {}

    static Map<String, String> form(String name, Instant until) {
        Map<String, String> form = new HashMap<>();
        form.put("command", java.util.UUID.randomUUID().toString());
        form.put("node", name);
        form.put("places", "Hall A, Hall B");
        form.put("until", local(until));
        form.put("operators", "olga");
        form.put("address", "");
        return form;
    }

    static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC)
                .toString();
    }

    Made make(String name, Instant until, Map<String, String> more) throws Exception {
        Browser officer = officer();
        assertThat(officer.get("/o/drill/nodes/new?lang=en").statusCode()).isEqualTo(200);
        Map<String, String> form = form(name, until);
        form.putAll(more);
        HttpResponse<String> answer = officer.post("/o/drill/nodes/new", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Made(name, DutyCode.parse(found(CODE, answer)), found(ADDRESS, answer));
    }

    private static String found(Pattern what, HttpResponse<String> page) {
        Matcher found = what.matcher(page.body());
        assertThat(found.find()).as("%s in %s", what, page.body()).isTrue();
        return found.group(1);
    }

    byte[] download(Made made) throws Exception {
        HttpResponse<byte[]> file = officer().download("/o/drill/nodes/" + made.name() + "/ticket");
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    Path folderOf(Made made) {
        return folder.resolve(made.name());
    }

    GateFolder.Joined join(Made made, byte[] ticket) throws Exception {
        return new GateFolder(folderOf(made))
                .join(
                        new ByteArrayInputStream(ticket),
                        made.code(),
                        clock,
                        () -> random.nextLong() >>> 4);
    }

    GateServer.Started begin(Made made) throws Exception {
        return GateServer.start(settings(folderOf(made)), made.code());
    }

    GateServer start(Made made) throws Exception {
        if (!(begin(made) instanceof GateServer.Started.Serving(GateServer gate))) {
            throw new AssertionError("its duty is over");
        }
        gates.add(gate);
        return gate;
    }

    void pass(Duration time) {
        late = late.plus(time);
    }

    void ask(MusterServer server, Command command) throws Exception {
        CommandId id = new CommandId(7, commands.incrementAndGet());
        Answer answer =
                server.office().ask(DRILL, id, new UserId("officer"), command).orElseThrow();
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    /** Registers somebody, who comes to a place unless it is empty. */
    PersonId register(MusterServer server, String given, String place) throws Exception {
        return register(server, Details.ofName(new PersonName("Test", given, "")), place);
    }

    PersonId register(MusterServer server, Details details, String place) throws Exception {
        CommandId id = new CommandId(7, commands.incrementAndGet());
        Source list = new Source(Source.Kind.CONSULAR_REGISTER, "list");
        Answer answer =
                server.office()
                        .ask(
                                DRILL,
                                id,
                                new UserId("officer"),
                                new RegisterPersons(
                                        list, List.of(new NewPerson(details, Presence.UNKNOWN))))
                        .orElseThrow();
        PersonId person =
                ((Answer.Done) answer)
                        .facts().stream()
                                .map(recorded -> recorded.fact())
                                .filter(PersonRegistered.class::isInstance)
                                .map(fact -> ((PersonRegistered) fact).person())
                                .findFirst()
                                .orElseThrow();
        if (!place.isEmpty()) {
            ask(server, new CheckIn(List.of(person), place));
        }
        return person;
    }

    static View view(MusterServer server) throws Exception {
        return server.office().openDesk(DRILL).view();
    }

    /** Given names that a node can read. */
    static List<String> names(MusterServer server) throws Exception {
        return Person.listAll(view(server)).stream()
                .map(person -> person.details().name().given())
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    static Optional<Instant> until(MusterServer server, String gate) throws Exception {
        return org.muster.core.node.Node.find(view(server), new NodeId(gate))
                .flatMap(org.muster.core.node.Node::until);
    }

    static void await(Callable<Boolean> holds, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came about that " + what);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        gates.forEach(GateServer::close);
        if (hub != null) {
            hub.close();
        }
    }
}
