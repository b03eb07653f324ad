package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists sent over HTTP. */
class ListsTest {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;
    private static final String SEND =
            "/api/operations/niamey/lists?name=liste.csv&kind=CONSULAR_REGISTER&reference=niamey";
    private static final String LIST =
            "Nom;Prénom;Né le;Passeport\nSow;Awa;13/04/1980;XA1\nBa;Ali;25/06/1990;XA2\n";

    @TempDir private Path folder;
    private final MemoryLedger ledger = new MemoryLedger();
    private String password = "";
    private MusterServer server;
    private Client admin;

    @BeforeEach
    void start() throws Exception {
        List<String> notices = new ArrayList<>();
        server = begin(notices);
        password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        admin = Client.of(server).as("admin", password);
        assertThat(
                        admin.command("niamey", UUID.randomUUID(), "operation.OpenOperation", PLAN)
                                .statusCode())
                .isEqualTo(200);
    }

    private MusterServer begin(List<String> notices) throws CannotStart {
        return MusterServer.start(
                Settings.of(folder).withPort(0).withNotices(notices::add), ledger);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode send(String query, String list) throws Exception {
        HttpResponse<String> answer = admin.post(SEND + query, "application/octet-stream", list);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    private JsonNode finished(String job) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = admin.get("/api/operations/niamey/lists/jobs/" + job);
            JsonNode told = Client.json(answer);
            String state = told.path("state").asString();
            if (state.equals("Done") || state.equals("Failed")) {
                return told;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the job did not finish");
    }

    private JsonNode lists() throws Exception {
        return Client.json(admin.get("/api/operations/niamey/lists")).path("lists");
    }

    private long persons() throws Exception {
        return Client.json(admin.get("/api/operations/niamey/balance")).path("persons").asLong();
    }

    @Test
    void aDryRunTellsAndChangesNothing() throws Exception {
        JsonNode told = send("&dryRun=true", LIST);
        assertThat(told.path("created").asInt()).isEqualTo(2);
        assertThat(told.path("job").asString()).isEmpty();
        assertThat(lists()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aListIsTakenInOnceHoweverOftenItIsSent() throws Exception {
        JsonNode done = finished(send("", LIST).path("job").asString());
        assertThat(done.path("state").asString()).isEqualTo("Done");
        assertThat(done.path("of").path("created").asInt()).isEqualTo(2);
        assertThat(persons()).isEqualTo(2);
        JsonNode again = finished(send("", LIST).path("job").asString());
        assertThat(again.path("of").path("created").asInt()).isZero();
        assertThat(again.path("of").path("there").asInt()).isEqualTo(2);
        assertThat(persons()).isEqualTo(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatAColumnAsksIsAnsweredFirst() throws Exception {
        String unclear = "Nom;Né le\nSow;03/04/1980\nBa;05/06/1990\n";
        JsonNode told = send("", unclear);
        assertThat(told.path("questions")).hasSize(1);
        assertThat(told.path("job").asString()).isEmpty();
        assertThat(persons()).isZero();
        finished(send("&leaveOpen=true", unclear).path("job").asString());
        assertThat(persons()).isEqualTo(2);
    }

    @Test
    void whatIsNoListIsRefusedInASentence() throws Exception {
        HttpResponse<String> answer = admin.post(SEND, "application/octet-stream", "%PDF-1.7 x");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a PDF", "Ask for the list");
        assertThat(kept()).isEmpty();
    }

    @Test
    void noNameOfAListIsWrittenDownUnsealed() throws Exception {
        StringBuilder many = new StringBuilder("Nom;Prénom;Né le\n");
        for (int i = 0; i < 3_000; i++) {
            many.append("Sanoussifou;Given").append(i).append(";13/04/").append(1930 + i % 90);
            many.append('\n');
        }
        send("", many.toString());
        try (Stream<Path> files = Files.walk(folder.resolve("lists"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".list")).toList()) {
                if (Files.exists(file)) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("Sanoussifou");
                }
            }
        }
    }

    /** The server ends in the midst of it, and goes on when it is there again. */
    @Test
    void aRestartGoesOnWithWhatWasConfirmed() throws Exception {
        StringBuilder many = new StringBuilder("Nom;Prénom;Né le;Passeport\n");
        for (int i = 0; i < 6_000; i++) {
            many.append("Name").append((char) ('a' + i % 26)).append((char) ('a' + i / 26 % 26));
            many.append((char) ('a' + i / 676)).append(";Given;").append(13 + i % 15);
            many.append("/04/").append(1930 + i % 90).append(";XB").append(1_000_000 + i * 37);
            many.append('\n');
        }
        String job = send("", many.toString()).path("job").asString();
        server.close();
        assertThat(kept()).hasSize(1);
        server = begin(new ArrayList<>());
        admin = Client.of(server).as("admin", password);
        JsonNode done = finished(job);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("Done");
        assertThat(lists().path(0).path("taken").asInt()).isEqualTo(6_000);
        assertThat(kept()).isEmpty();
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.toList();
        }
    }

    @Test
    void onlyWhoeverKeepsTheRegisterTakesListsIn() throws Exception {
        assertThat(Client.of(server).get("/api/operations/niamey/lists").statusCode())
                .isEqualTo(401);
        assertThat(Client.of(server).get("/o/niamey/lists").statusCode()).isIn(302, 303, 401);
    }
}
