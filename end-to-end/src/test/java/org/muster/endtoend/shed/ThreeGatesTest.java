package org.muster.endtoend.shed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.cli.Visitor;
import org.muster.endtoend.Browsers;
import org.muster.endtoend.crash.Packaged;
import org.muster.testkit.postgres.Line;

/**
 * A hub and three gates, each a program with a folder of its own, that are cut off from one
 * another, killed, and meet again by wire and by file: nothing that was acknowledged is lost, and
 * all end with the same people.
 */
class ThreeGatesTest {
    private static final String PLAN =
            "\"plan\":{\"name\":\"Drill\",\"own\":\"FRA\",\"country\":\"NER\",\"place\":\"Niamey\","
                    + "\"zone\":\"UTC\",\"post\":\"Embassy\",\"exercise\":true}";
    private static final Pattern CODE = Pattern.compile("id=\"code\">([^<]+)<");
    private static final Pattern ADDRESS = Pattern.compile("--join (http[^<]+)<");
    private static final Pattern NAME = Pattern.compile("\"name\":\"TEST ([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final List<NodeProgram> programs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> acknowledged = new TreeSet<>();

    /** A ticket as the hub's page gave it. */
    private record Ticket(String code, String address, byte[] file) {}

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (NodeProgram program : programs) {
            program.close();
        }
        for (Line line : lines) {
            line.close();
        }
    }

    @Test
    void apartAndKilledAndTogetherAgain() throws Exception {
        NodeProgram hub = program("hub", List.of("serve"), "", "");
        hub.start();
        assertThat(hub.command("operation.OpenOperation", PLAN).statusCode()).isEqualTo(200);
        register(hub, "Hub before");
        Line first = line(hub.port());
        Line second = line(hub.port());
        Line third = line(hub.port());
        NodeProgram one = gate(hub, "gate-1", first, false);
        Line between = line(one.port());
        NodeProgram two = gate(hub, "gate-2", second, false, "--meet", address(between));
        third.cut();
        NodeProgram three = gate(hub, "gate-3", third, true);

        register(one, "One joined");
        register(three, "Three alone");
        awaitEverybody(List.of(hub, one, two), Set.of("Three alone"));

        first.cut();
        second.cut();
        register(one, "One without hub");
        awaitEverybody(List.of(one, two), Set.of("Three alone"));
        seeAtTwoGates(one, two, "One without hub");
        between.cut();
        killWhileItRecords(two);
        hub.kill();
        hub.start();
        register(hub, "Hub after its end");
        register(one, "One all alone");

        carry(three, "gate-3", hub, "hub");
        carry(hub, "hub", three, "gate-3");
        assertThat(names(hub)).contains("Three alone");
        assertThat(names(three)).contains("Hub after its end", "One joined");

        between.mend();
        awaitEverybody(List.of(one, two), Set.of("Three alone", "Hub after its end"));
        lines.forEach(Line::mend);
        awaitEverybody(List.of(hub, one, two, three), Set.of());
        for (NodeProgram program : programs) {
            assertThat(program.get("/balance")).contains("\"persons\":" + acknowledged.size());
            assertThat(program.get("/conflicts")).contains("\"conflicts\":[]");
            program.stop();
            assertThat(program.verify()).startsWith("Intact");
        }
    }

    private NodeProgram program(String name, List<String> arguments, String code, String password)
            throws IOException {
        Packaged packaged =
                new Packaged(
                        Files.createDirectory(folder.resolve(name)),
                        Optional.empty(),
                        folder.resolve("none.aot"));
        NodeProgram program = new NodeProgram(packaged, arguments, code, password);
        programs.add(program);
        return program;
    }

    private Line line(int port) throws IOException {
        Line line = new Line(port);
        lines.add(line);
        return line;
    }

    private static String address(Line line) {
        return "http://127.0.0.1:" + line.port();
    }

    private NodeProgram gate(
            NodeProgram hub, String name, Line toHub, boolean byFile, String... more)
            throws Exception {
        Ticket ticket = ticket(hub, name, address(toHub));
        Path file = Files.write(folder.resolve(name + ".ticket"), ticket.file());
        List<String> arguments = new ArrayList<>(List.of("gate"));
        arguments.addAll(List.of(more));
        NodeProgram gate = program(name, arguments, ticket.code(), hub.password());
        gate.start("--join", byFile ? file.toString() : ticket.address());
        return gate;
    }

    private static Ticket ticket(NodeProgram hub, String name, String address) throws Exception {
        LocalDateTime until =
                LocalDateTime.now(ZoneOffset.UTC).plusHours(9).truncatedTo(ChronoUnit.MINUTES);
        try (Visitor officer = hub.visitor()) {
            String page =
                    officer.send(
                            "/o/drill/nodes/new",
                            Map.of(
                                    "command",
                                    UUID.randomUUID().toString(),
                                    "node",
                                    name,
                                    "everybody",
                                    "yes",
                                    "operators",
                                    "admin",
                                    "address",
                                    address,
                                    "until",
                                    until.toString()));
            return new Ticket(
                    found(CODE, page),
                    found(ADDRESS, page),
                    officer.bytes("/o/drill/nodes/" + name + "/ticket"));
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private void register(NodeProgram at, String name) throws Exception {
        HttpResponse<String> answer = tryToRegister(at, name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        acknowledged.add(name);
    }

    private static HttpResponse<String> tryToRegister(NodeProgram at, String name)
            throws IOException, InterruptedException {
        return at.command(
                "register.RegisterPersons",
                """
                "source":{"kind":"CONSULAR_REGISTER","reference":"list"},"persons":[{"details":{
                "name":{"family":"Test","given":"%s","original":""},"born":"????-??-??","sex":"UNKNOWN","claimed":[],
                "documents":[],"contacts":[]},"presence":"HERE"}]\
                """
                        .formatted(name));
    }

    /** What it answered before is there after; of what it did not answer, nobody can say. */
    private void killWhileItRecords(NodeProgram gate) throws Exception {
        Thread recording =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                for (int i = 0; i < 150; i++) {
                                    if (tryToRegister(gate, "Two " + i).statusCode() == 200) {
                                        synchronized (acknowledged) {
                                            acknowledged.add("Two " + i);
                                        }
                                    }
                                }
                            } catch (IOException | InterruptedException e) {
                                // it was killed: that is what this is for
                            }
                        });
        until(() -> countOfTwo() > 30, "gate 2 records");
        gate.kill();
        recording.join();
        gate.start();
        Set<String> here = names(gate);
        assertThat(here)
                .containsAll(acknowledged.stream().filter(one -> one.startsWith("Two")).toList());
        here.stream().filter(one -> one.startsWith("Two")).forEach(acknowledged::add);
    }

    private long countOfTwo() {
        synchronized (acknowledged) {
            return acknowledged.stream().filter(one -> one.startsWith("Two")).count();
        }
    }

    private static void carry(NodeProgram from, String fromName, NodeProgram to, String toName)
            throws Exception {
        HttpResponse<String> taken = to.take(from.parcels(toName));
        assertThat(taken.statusCode()).as(fromName + " " + taken.body()).isEqualTo(200);
    }

    private static void seeAtTwoGates(NodeProgram one, NodeProgram two, String name) {
        try (Browsers browsers = new Browsers();
                BrowserContext atOne = browsers.newWindow();
                BrowserContext atTwo = browsers.newWindow()) {
            Page first = signedIn(atOne, one);
            Page second = signedIn(atTwo, two);
            for (Page page : List.of(first, second)) {
                page.fill("#q", name);
                page.keyboard().press("Enter");
                page.waitForSelector("text=" + name);
            }
        }
    }

    private static Page signedIn(BrowserContext window, NodeProgram gate) {
        Page page = window.newPage();
        String root = "http://127.0.0.1:" + gate.port();
        page.navigate(root + "/sign-in");
        page.fill("#name", "admin");
        page.fill("#password", gate.password());
        page.keyboard().press("Enter");
        page.waitForURL("**/room*");
        page.navigate(root + "/o/drill/people?lang=en");
        return page;
    }

    private void awaitEverybody(List<NodeProgram> nodes, Set<String> but) throws Exception {
        Set<String> expected = new TreeSet<>(acknowledged);
        expected.removeAll(but);
        for (NodeProgram node : nodes) {
            try {
                until(() -> names(node).equals(expected), "it knows " + expected);
            } catch (AssertionError e) {
                throw new AssertionError(
                        node.port() + " " + node.get("/people?q=Test") + node.get("/nodes"), e);
            }
        }
    }

    private static Set<String> names(NodeProgram at) throws IOException, InterruptedException {
        Matcher given = NAME.matcher(at.get("/people?q=Test&limit=200"));
        Set<String> names = new TreeSet<>();
        while (given.find()) {
            names.add(given.group(1));
        }
        return names;
    }

    private static void until(Callable<Boolean> holds, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came about that " + what);
            }
            Thread.sleep(5);
        }
    }
}
