package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;
import org.muster.core.listing.ListState;

/** Lists sent by the page's form, and what is wrong with them in the reader's language. */
class ListPagesTest {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;
    private static final String LIST =
            """
            Nom;Prénom;Né le;Nationalité;Téléphone
            Sow;Awa;31/02/1980;FRA;+22790123456
            Ba;Ali;13/06/1990;Congo;2.279E+10
            ;;01/02/1985;FRA;
            """;

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client browser;

    @BeforeAll
    static void start() throws Exception {
        List<String> notices = new ArrayList<>();
        server =
                MusterServer.start(
                        Settings.of(folder).withPort(0).withNotices(notices::add),
                        new MemoryLedger());
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        Client admin = Client.of(server).as("admin", password);
        admin.command("niamey", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        browser = Client.of(server);
        String token = token(browser.get("/sign-in").body());
        browser.post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "name=admin&password=" + password + "&_csrf=" + token);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> send(String list, String name, String asOf)
            throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", token(browser.get("/o/niamey/lists?lang=en").body()));
        fields.put("kind", "PARTNER_LIST");
        fields.put("reference", "airline");
        fields.put("listAsOf", asOf);
        fields.put("sheet", "");
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) ->
                body.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                        .append(field)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(list)
                .append("\r\n--xyz--\r\n");
        return browser.post(
                "/o/niamey/lists", "multipart/form-data; boundary=xyz", body.toString());
    }

    @Test
    void whatIsWrongInAListIsToldInTheReadersLanguage() throws Exception {
        HttpResponse<String> sent = send(LIST, "liste.csv", "");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(page + "?lang=en").body())
                .contains("is no day of the calendar.", "Write the three letters");
        assertThat(browser.get(page + "?lang=fr").body())
                .contains("liste.csv, ligne", "n’est pas un jour du calendrier.")
                .contains("ses derniers chiffres sont perdus", "trois lettres du passeport")
                .doesNotContain("calendar", "Correct the cell", "has no name", "Write ");
        assertThat(browser.get(page + "?lang=ar").body())
                .contains("ليس يومًا في التقويم.", "بلا اسم")
                .doesNotContain("calendar", "Correct the cell", "has no name", "Write ");
        String report = browser.get(page + "/report?lang=fr").body();
        assertThat(report)
                .startsWith("\uFEFFrésultat,feuille,ligne,code,colonne,valeur,règle,")
                .contains("\nrejeté,", "n’est pas un jour du calendrier.")
                .doesNotContain("calendar", "rejected");
    }

    /** A partner says of a whole list that they want to leave. */
    @Test
    void everybodyOfAPartnersListIsAskedForOnce() throws Exception {
        String sent =
                send("name;born\nAna Synth;1980-02-03\nBeto Synth;1971-05-06\n", "spain.csv", "")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String token = token(browser.get(sent).body());
        browser.post(sent, FORM, "act=take&leaveOpen=yes&_csrf=" + token);
        String list = untilTaken("spain.csv");
        assertThat(browser.get(list + "?lang=en").body())
                .contains("2 persons in 2 families can be asked for");
        assertThat(browser.get(list + "?lang=en&asking=yes").body()).contains("2 persons in 2");
        HttpResponse<String> wordless = ask(list, "");
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(ask(list, "asked+by+telephone").statusCode()).isEqualTo(303);
        assertThat(browser.get(list + "?lang=en").body())
                .contains("0 persons in 0 families can be asked for; 2 have an open request");
    }

    private static HttpResponse<String> ask(String list, String wording) throws Exception {
        String token = token(browser.get(list).body());
        String fields = "command=%s&wording=%s&_csrf=%s";
        return browser.post(
                list + "/requests", FORM, fields.formatted(UUID.randomUUID(), wording, token));
    }

    private static String untilTaken(String file) throws Exception {
        for (int i = 0; i < 600; i++) {
            var found =
                    ListState.listAll(
                                    server.office()
                                            .find(new OperationId("niamey"))
                                            .orElseThrow()
                                            .view())
                            .stream()
                            .filter(one -> one.plan().file().equals(file))
                            .filter(one -> one.ended().isPresent())
                            .findFirst();
            if (found.isPresent()) {
                return "/o/niamey/lists/" + found.get().id();
            }
            Thread.sleep(50);
        }
        throw new AssertionError(file + " was not taken in");
    }

    @Test
    void whatIsNoListIsRefusedInTheReadersLanguage() throws Exception {
        HttpResponse<String> sent = send("%PDF-1.7 x", "liste.pdf", "");
        String page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(page + "?lang=fr").body())
                .contains("c’est un PDF", "Demandez la liste");
    }

    @Test
    void allThatCannotBeReadOnTheFormIsToldAtOnce() throws Exception {
        HttpResponse<String> sent = send("", "", "the other day");
        assertThat(sent.statusCode()).isNotEqualTo(303);
        assertThat(sent.body()).contains("#file").contains("#listAsOf").contains("the other day");
    }
}
