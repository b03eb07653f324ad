package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.PersonId;
import org.muster.ledger.Ledgers;
import org.muster.server.access.Role;
import org.muster.server.otlp.Collector;
import org.muster.server.reads.OtlpReads;
import org.muster.server.telemetry.MetricsToken;
import org.muster.server.telemetry.Telemetry;
import org.slf4j.LoggerFactory;

/**
 * What a server tells of how it does, with everything switched on: that it is there, that only the
 * token opens it, and that nobody is in it.
 */
@Timeout(300)
class TelemetryTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    /** Of everybody in the scene: names, papers, telephones, words of messages. */
    private static final List<String> NOBODY =
            List.of(
                    ReachScene.MARK,
                    "20AB1230",
                    "2279012340",
                    "1960-01-02",
                    "Synthetic",
                    "a crowd",
                    "to guard the embassy",
                    "All is well",
                    "typedbysomebody");

    /** These are in the log of reads, and there alone. */
    private static final List<String> ACCOUNTS = List.of("o.fficer", "p.ress", "w.rong");

    /** What the server's output must hold, or nothing of it was heard. */
    private static final String HEARD = "what the program says is heard here";

    @TempDir Path folder;

    private static HttpResponse<String> metrics(MusterServer server, String shown)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/metrics"));
        if (!shown.isEmpty()) {
            request.header("Authorization", shown);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private Settings settings() {
        return Settings.of(folder)
                .withTelemetry(
                        new Telemetry(Optional.of(MetricsToken.parse(TOKEN)), Optional.empty()));
    }

    @Test
    void onlyTheTokenOpensTheNumbersAndWithoutOneTheyAreNotThere() throws Exception {
        TestServer started = TestServer.start(settings());
        try (MusterServer server = started.server()) {
            started.open("niamey");
            String basic = "Basic YWRtaW46YWRtaW4=";
            for (String wrong : List.of("", "Bearer ", "Bearer " + TOKEN + "0", TOKEN, basic)) {
                HttpResponse<String> answer = metrics(server, wrong);
                assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
                assertThat(answer.body()).as(wrong).doesNotContain("muster_");
            }
            HttpResponse<String> answer = metrics(server, "Bearer " + TOKEN);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/plain")
                    .contains("version=0.0.4");
            assertThat(answer.body())
                    .contains(
                            "muster_request_seconds_count{method=\"GET\",route=\"/metrics\",status=\"4xx\"} 5",
                            "muster_command_seconds_count{command=\"operation.OpenOperation\",outcome=\"accepted\"} 1",
                            "muster_ledger_append_seconds_count{outcome=\"durable\"} 1",
                            "muster_operations 1.0",
                            "muster_reads_waiting 0.0",
                            "muster_nodes{heard=\"never\"} 0.0",
                            "jvm_memory_used_bytes");
        }
        TestServer without = TestServer.start(folder.resolve("without"), 3);
        try (MusterServer server = without.server()) {
            assertThat(metrics(server, "Bearer " + TOKEN).statusCode()).isEqualTo(404);
        }
        assertThatThrownBy(() -> MetricsToken.parse("short")).hasMessageContaining("at least 32");
        assertThatThrownBy(() -> MetricsToken.parse(TOKEN + " and more"))
                .hasMessageContaining("one line");
    }

    @Test
    void whateverSomebodyTypesMakesNoNewLabel() throws Exception {
        TestServer started = TestServer.start(settings());
        try (MusterServer server = started.server();
                HttpClient http = HttpClient.newHttpClient()) {
            started.open("niamey");
            for (String path :
                    List.of(
                            "/typedbysomebody",
                            "/o/typedbysomebody/people",
                            "/o/niamey/x?q=typedbysomebody")) {
                for (String method : List.of("GET", "TYPEDBYSOMEBODY")) {
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + server.port() + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
            assertThat(metrics(server, "Bearer " + TOKEN).body())
                    .contains("method=\"other\"", "route=\"other\"", "route=\"/o/{op}/people/**\"")
                    .doesNotContainIgnoringCase("typedbysomebody");
        }
    }

    @Test
    void nobodyIsInTheNumbersTheSpansOrTheOutputAndAccountsOnlyInTheLogOfReads() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        String numbers;
        Map<String, PersonId> persons;
        try (Collector collector = Collector.start()) {
            Settings settings =
                    Settings.of(folder)
                            .withReadsTo(Optional.of(new OtlpReads(collector.address())))
                            .withTelemetry(
                                    new Telemetry(
                                            Optional.of(MetricsToken.parse(TOKEN)),
                                            Optional.of(collector.address())));
            TestServer started = TestServer.start(settings, Ledgers.open(folder, Optional.empty()));
            try (MusterServer server = started.server()) {
                started.open("niamey");
                ReachScene scene = ReachScene.fill(server);
                persons = scene.persons();
                use(server, scene);
                LoggerFactory.getLogger(TelemetryTest.class).warn(HEARD);
                numbers = metrics(server, "Bearer " + TOKEN).body();
            }
            System.setOut(out);
            System.setErr(err);

            requireTold(collector, numbers, persons);
            byte[] output = told.toByteArray();
            assertThat(new String(output, StandardCharsets.UTF_8)).contains(HEARD);
            for (String nobody : NOBODY) {
                requireNone("numbers", numbers.getBytes(StandardCharsets.UTF_8), nobody);
                requireNone("spans", collector.spanBytes(), nobody);
                requireNone("log of reads", collector.recordBytes(), nobody);
                requireNone("output", output, nobody);
            }
            for (String each : all(persons)) {
                requireNone("numbers", numbers.getBytes(StandardCharsets.UTF_8), each);
                requireNone("spans", collector.spanBytes(), each);
                requireNone("output", output, each);
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What must be there, so that looking for the others means something. */
    private static void requireTold(
            Collector collector, String numbers, Map<String, PersonId> persons) {
        assertThat(numbers)
                .contains(
                        "route=\"/o/{op}/people/{person}\"",
                        "command=\"register.RegisterPersons\",outcome=\"accepted\"",
                        "status=\"4xx\"");
        List<Span> spans = collector.spans();
        Span page =
                spans.stream()
                        .filter(each -> each.getName().equals("GET /o/{op}/people/{person}"))
                        .findFirst()
                        .orElseThrow();
        assertThat(page.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(page.getEndTimeUnixNano()).isGreaterThan(page.getStartTimeUnixNano());
        assertThat(Collector.text(page.getAttributesList(), "http.response.status_code"))
                .isEqualTo("200");
        Span command =
                spans.stream()
                        .filter(each -> each.getName().endsWith(".RecordContact"))
                        .filter(each -> !each.getParentSpanId().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(Collector.text(command.getAttributesList(), "muster.outcome"))
                .isEqualTo("accepted");
        assertThat(spans)
                .filteredOn(each -> each.getSpanId().equals(command.getParentSpanId()))
                .extracting(Span::getName)
                .containsExactly("POST /o/{op}/people/{person}/{act}");
        String log = new String(collector.recordBytes(), StandardCharsets.UTF_8);
        assertThat(log).contains(ACCOUNTS).contains("SHOWN", "REFUSED", "SIGN_IN_FAILED");
        assertThat(persons.values()).anyMatch(person -> log.contains(person.toString()));
    }

    private static List<String> all(Map<String, PersonId> persons) {
        return Stream.concat(ACCOUNTS.stream(), persons.values().stream().map(PersonId::toString))
                .toList();
    }

    private static void requireNone(String where, byte[] bytes, String hidden) {
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as("%s in %s", hidden, where)
                .doesNotContainIgnoringCase(hidden);
    }

    /** People are looked at, searched for, told of; somebody is refused, and signs in wrongly. */
    private static void use(MusterServer server, ReachScene scene) throws Exception {
        Browser officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        for (Map.Entry<String, PersonId> each : scene.persons().entrySet()) {
            assertThat(officer.get("/o/niamey/people/" + each.getValue()).statusCode())
                    .isEqualTo(200);
            officer.get("/o/niamey/people?q=" + each.getKey());
        }
        PersonId first = scene.persons().values().iterator().next();
        officer.post(
                "/o/niamey/people/" + first + "/contact",
                Map.of(
                        "command",
                        UUID.randomUUID().toString(),
                        "channel",
                        "PHONE",
                        "outcome",
                        "REACHED",
                        "note",
                        ReachScene.MARK + " said more"));
        officer.get("/o/niamey/typedbysomebody");
        officer.get("/o/niamey/messages");
        Browser press = Browser.as(server, "p.ress", Role.PRESS);
        assertThat(press.get("/o/niamey/people/" + first).statusCode()).isEqualTo(403);
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + server.port()
                                                    + "/api/operations/niamey"))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            "w.rong:typedbysomebody"
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8)))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
