package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.OperationId;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.server.access.Role;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** An operation is brought to its end on the pages of the duty officer. */
class ClosingPagesTest extends SituationCase {
    private static final List<String> PAGES =
            List.of(
                    "closing",
                    "closing/remaining",
                    "closing/file",
                    "closing/after-action.html",
                    "closing/after-action.pdf");

    @BeforeAll
    static void somebodyRemains() throws Exception {
        registered("Zarkovia");
        registered("Quellian");
    }

    private static HttpResponse<String> act(String act, String... fields) throws Exception {
        return send("closing", "closing/" + act, fields);
    }

    private static String page() throws Exception {
        return officer.get(at("closing?lang=en")).body();
    }

    @Test
    void whoRemainsIsForTheDutyOfficerAlone() throws Exception {
        Browser consul = Browser.as(server, "c.onsul", Role.CONSULAR_OFFICER);
        for (String page : PAGES) {
            assertThat(officer.download(at(page)).statusCode()).as(page).isEqualTo(200);
            for (Browser other : List.of(gate, press, planner, consul)) {
                assertThat(other.get(at(page)).statusCode()).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void aPointIsAnsweredWithAReasonAndTakenBack() throws Exception {
        String incident = reported("a crowd", IncidentSeverity.MINOR).toString();
        assertThat(page()).contains("No incident is open", "1 open", "points are open");
        HttpResponse<String> silent =
                act("point", "point", "INCIDENTS_OVER", "answer", "LEFT_OPEN", "note", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("CLO-001", "It is not said why");
        act("point", "point", "INCIDENTS_OVER", "answer", "LEFT_OPEN", "note", "the guard <stays>");
        assertThat(page()).contains("left open on purpose", "the guard &lt;stays&gt;", "o.fficer");
        act("point", "point", "INCIDENTS_OVER", "answer", "TAKEN_BACK");
        assertThat(page()).doesNotContain("left open on purpose");
        send("incidents/" + incident, "incidents/" + incident + "/end", "why", "gone");
        act("point", "point", "HOST_TOLD", "answer", "DONE");
        for (String language : List.of("fr", "ar")) {
            assertThat(officer.get(at("closing?lang=" + language)).body())
                    .contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void whoRemainsIsListedHandedOverAndSeenAsItWasThen() throws Exception {
        assertThat(officer.get(at("closing/remaining?lang=en")).body())
                .contains("ZARKOVIA", "QUELLIAN", "unknown", "Nobody has been handed over");
        assertThat(act("handover", "to", " ").body()).contains("CLO-008");
        act("handover", "to", "the desk for Niger", "agreed", "a call each week");
        String before = java.time.Instant.now().toString();
        registered("Later");
        assertThat(page()).contains("Handed over to the desk for Niger", "1 have come to remain");
        assertThat(officer.get(at("closing/remaining?lang=en")).body()).contains("LATER");
        assertThat(officer.get(at("closing/remaining?lang=en&asOf=" + before)).body())
                .contains("ZARKOVIA")
                .doesNotContain("LATER");
        assertThat(officer.get(at("closing/remaining?lang=en&state=STAYS")).body())
                .doesNotContain("ZARKOVIA");
    }

    @Test
    void figuresAreFixedAndFixedAnewWithAReason() throws Exception {
        assertThat(page()).contains("They have not been fixed yet");
        act("figures", "basis", "COUNTED", "at", "", "why", "");
        assertThat(page()).contains("Fixed by o.fficer");
        HttpResponse<String> again = act("figures", "basis", "COUNTED", "at", "", "why", "");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("CLO-006", "what has changed since");
        act("figures", "basis", "COUNTED", "at", "", "why", "one was twice on the list");
        assertThat(page()).contains("one was twice on the list", "Earlier final figures");
    }

    @Test
    void retentionIsSetWithItsRule() throws Exception {
        assertThat(act("retention", "days", "many", "basis", "rule 4").statusCode()).isEqualTo(422);
        assertThat(act("retention", "days", "0", "basis", "").body())
                .contains("CLO-009", "CLO-010");
        act("retention", "days", "90", "basis", "rule 4");
        assertThat(page()).contains("90 days after the close", "rule 4", "The clock starts when");
        act("retention", "days", "90", "basis", "the court", "hold", "yes");
        assertThat(page()).contains("They are held beyond that: the court");
    }

    @Test
    void whatIsOpenKeepsTheOperationFromBeingClosedWithoutAReason() throws Exception {
        HttpResponse<String> refused = act("phase", "phase", "CLOSED", "reason", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("OPE-004");
        assertThat(act("nothing", "phase", "CLOSED").statusCode()).isEqualTo(404);
    }

    @Test
    void theFileTellsWhatHappenedAndNamesNobody() throws Exception {
        give(
                new KeepJournal(
                        new OperationId("niamey"),
                        JournalKind.ALERT,
                        "All were told to be ready & calm",
                        "embassy",
                        java.time.Instant.now().minusSeconds(60),
                        java.util.OptionalInt.of(1_200)));
        String shown = officer.get(at("closing/file?lang=en")).body();
        assertThat(shown)
                .contains("After-action file", "ready &amp; calm – 1,200", "Where everybody is")
                .contains("How long people waited", "Who remains", "Closing list")
                .doesNotContain("ZARKOVIA");
        String html =
                new String(
                        officer.download(at("closing/after-action.html?lang=en")).body(),
                        StandardCharsets.UTF_8);
        assertThat(html)
                .contains("ready &amp; calm – 1,200", "<style>")
                .doesNotContain("href=\"/", "src=", "ZARKOVIA", "<script");
        for (String language : List.of("en", "fr", "ar")) {
            String pinned = "closing/after-action.pdf?lang=" + language + "&asOf=";
            pinned += java.time.Instant.now().minusSeconds(1);
            byte[] pdf = officer.download(at(pinned)).body();
            assertThat(officer.download(at(pinned)).body()).isEqualTo(pdf);
            try (PdfReader reader = new PdfReader(pdf)) {
                String first = new PdfTextExtractor(reader).getTextFromPage(1);
                assertThat(first).isNotBlank().doesNotContain("ZARKOVIA");
            }
        }
    }
}
