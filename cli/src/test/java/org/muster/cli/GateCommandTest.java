package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.access.Role;

/** A hub, and laptops that become gates as programs of their own. */
class GateCommandTest {
    private static final OperationId DRILL = new OperationId("drill");
    private static final String PASSWORD = "long enough words";

    @TempDir private Path folder;

    private record Made(String code, String address, Path file) {}

    @Test
    void aLaptopJoinsByFileWithoutTheHubAndByAddressWithIt() throws Exception {
        Made first;
        try (MusterServer hub = hub()) {
            first = make(hub, "gate-1");
            Made second = make(hub, "gate-2");
            try (GateProcess gate =
                    new GateProcess(
                            folder.resolve("two"), second.code(), "--join", second.address())) {
                assertThatServesThoseExpected(gate);
            }
        }
        Path own = folder.resolve("one");
        try (GateProcess gate =
                new GateProcess(own, first.code(), "--join", first.file().toString())) {
            while (gate.isAlive() && !Files.exists(own.resolve("operator.sealed"))) {
                Thread.onSpinWait();
            }
            gate.kill();
        }
        String[] join =
                Files.exists(own.resolve("gate.json"))
                        ? new String[0]
                        : new String[] {"--join", first.file().toString()};
        try (GateProcess gate = new GateProcess(own, first.code(), join)) {
            assertThatServesThoseExpected(gate);
            gate.kill();
        }
        try (GateProcess gate = new GateProcess(own, first.code().toLowerCase())) {
            assertThatServesThoseExpected(gate);
        }
        carry(own, first.code());
        String wrong = first.code().startsWith("7") ? "8" : "7";
        try (GateProcess gate = new GateProcess(own, wrong + first.code().substring(1))) {
            assertThat(gate.ended()).startsWith("2 ").contains("This duty code does not open");
        }
    }

    /** What the gate has goes to the hub by file, and an answer back, with neither running. */
    private void carry(Path own, String code) throws Exception {
        String out = folder.resolve("to-hub.muster").toString();
        String back = folder.resolve("to-gate.muster").toString();
        String hub = folder.resolve("hub").toString();
        assertThat(
                        GateProcess.say(
                                code,
                                "sync",
                                "export",
                                "--data",
                                own.toString(),
                                "--to",
                                "hub",
                                out))
                .startsWith("0 ")
                .contains("to-hub.muster for hub");
        assertThat(hubSays("import", hub, out)).startsWith("0 ").contains("facts from 1 parcels");
        assertThat(hubSays("export", hub, "--to", "gate-1", back)).startsWith("0 ");
        assertThat(hubSays("export", hub, "--to", "gate-1", back))
                .startsWith("2 ")
                .contains("is there already");
        assertThat(hubSays("export", hub, "--to", "gate-9", back)).startsWith("2 --to is 'gate-9'");
        assertThat(hubSays("import", hub, back))
                .startsWith("0 ")
                .contains("1 for other nodes were passed over");
        assertThat(hubSays("import", hub, own.resolve("gate.json").toString()))
                .startsWith("2 ")
                .contains("it is no file of parcels of Muster");
        assertThat(GateProcess.say(code, "sync", "import", "--data", own.toString(), back))
                .startsWith("0 ")
                .contains("facts from 1 parcels");
    }

    private static String hubSays(String act, String hub, String... more) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        List<String> arguments = new ArrayList<>(List.of("sync", act, "--data", hub));
        arguments.addAll(List.of(more));
        int code =
                Muster.commandLine()
                        .setOut(out)
                        .setErr(out)
                        .execute(arguments.toArray(String[]::new));
        return code + " " + said;
    }

    @Test
    void whatCannotBeAGateIsToldInOneSentence() throws Exception {
        try (GateProcess none = new GateProcess(folder.resolve("none"), "");
                GateProcess noFile =
                        new GateProcess(folder.resolve("none"), "", "--join", "no.ticket")) {
            assertThat(none.ended()).startsWith("2 There is no gate in ");
            assertThat(noFile.ended()).startsWith("2 --join is 'no.ticket', and no such file");
        }
    }

    private static void assertThatServesThoseExpected(GateProcess gate) throws Exception {
        try (Visitor olga = new Visitor(gate.port())) {
            olga.signIn("olga", PASSWORD);
            assertThat(olga.page("/o/drill/people")).contains("Adam").doesNotContain("Zoe");
        }
    }

    private MusterServer hub() throws Exception {
        MusterServer hub =
                MusterServer.start(
                        Settings.of(folder.resolve("hub")).withPort(0).withNotices(notice -> {}));
        OperationPlan plan =
                new OperationPlan(
                        "Drill",
                        new Nationality("FRA"),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneOffset.UTC,
                        "Embassy",
                        true);
        var unused = ask(hub, 1, new OpenOperation(DRILL, plan));
        PersonId adam =
                ask(hub, 2, register("Adam")).stream()
                        .flatMap(recorded -> recorded.fact().subjects().stream())
                        .filter(PersonId.class::isInstance)
                        .map(PersonId.class::cast)
                        .findFirst()
                        .orElseThrow();
        unused = ask(hub, 3, new CheckIn(List.of(adam), "Hall A"));
        unused = ask(hub, 4, register("Zoe"));
        hub.accounts().create("olga", "Olga", Set.of(Role.GATE_OPERATOR), PASSWORD);
        hub.accounts().create("duty", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
        return hub;
    }

    private static RegisterPersons register(String given) {
        Details details = Details.ofName(new PersonName("Test", given, ""));
        return new RegisterPersons(
                new Source(Source.Kind.CONSULAR_REGISTER, "list"),
                List.of(new NewPerson(details, Presence.UNKNOWN)));
    }

    private static List<Recorded> ask(MusterServer hub, long id, Command command) throws Exception {
        Answer answer =
                hub.office()
                        .ask(DRILL, new CommandId(7, id), new UserId("officer"), command)
                        .orElseThrow();
        if (answer instanceof Answer.Done done) {
            return done.facts();
        }
        throw new AssertionError(command + ": " + answer);
    }

    private Made make(MusterServer hub, String name) throws Exception {
        Instant until = Instant.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.MINUTES);
        try (Visitor officer = new Visitor(hub.port())) {
            officer.signIn("duty", PASSWORD);
            String page =
                    officer.send(
                            "/o/drill/nodes/new",
                            Map.of(
                                    "command",
                                    UUID.randomUUID().toString(),
                                    "node",
                                    name,
                                    "places",
                                    "Hall A",
                                    "operators",
                                    "olga",
                                    "address",
                                    "",
                                    "until",
                                    LocalDateTime.ofInstant(until, ZoneOffset.UTC).toString()));
            Path file = folder.resolve(name + ".ticket");
            Files.write(file, officer.bytes("/o/drill/nodes/" + name + "/ticket"));
            return new Made(
                    found("id=\"code\">([^<]+)<", page), found("--join (http[^<]+)<", page), file);
        }
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
