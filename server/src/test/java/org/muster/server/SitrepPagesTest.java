package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.SitrepId;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.sitrep.Sitrep;

/** A sitrep is begun, written, issued, read in three languages, and put right by another. */
class SitrepPagesTest extends SituationCase {
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(version|drawnAsOf|seal)\" value=\"([^\"]+)\"");

    private static String begun(String... fields) throws Exception {
        HttpResponse<String> answer = send("sitreps", "sitreps", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        String path = answer.uri().getPath();
        // what came in the last second is not drawn yet
        Thread.sleep(1_100);
        return path.substring(path.indexOf("sitreps/"));
    }

    private static String hidden(String page, String field) throws Exception {
        Matcher found = HIDDEN.matcher(officer.get(at(page + "?lang=en")).body());
        String last = "";
        while (found.find()) {
            if (found.group(1).equals(field)) {
                last = found.group(2);
            }
        }
        return last;
    }

    private static HttpResponse<String> written(String page, String assessment) throws Exception {
        return send(
                page,
                page + "/revise",
                "version",
                hidden(page, "version"),
                "assessment",
                assessment,
                "intentions",
                "two more flights",
                "asked",
                "a second tanker");
    }

    private static HttpResponse<String> issued(String page) throws Exception {
        Matcher found = HIDDEN.matcher(officer.get(at(page + "?lang=en")).body());
        String[] fields = new String[6];
        int count = 0;
        while (found.find()) {
            // the last form on the page that has all three
            if (count == 0 && !found.group(1).equals("version")) {
                continue;
            }
            if (found.group(1).equals("version")) {
                count = 0;
            }
            fields[count++] = found.group(1);
            fields[count++] = found.group(2);
        }
        assertThat(count).isEqualTo(6);
        return send(page, page + "/issue", fields);
    }

    private static Sitrep sitrep(String page) {
        SitrepId id = SitrepId.parse(page.substring("sitreps/".length()));
        return Sitrep.find(view(), id).orElseThrow();
    }

    @Test
    void whatIsIssuedIsReadByWhoMayReadTheSituationInTheirLanguage() throws Exception {
        reported("stones & fire", IncidentSeverity.GRAVE);
        String page = begun();
        assertThat(officer.get(at(page + "?lang=en")).body())
                .contains("Nobody has written the assessment yet", "stones &amp; fire", "±0");
        written(page, "Quiet, but <not> for long.");
        assertThat(issued(page).statusCode()).isEqualTo(200);
        assertThat(sitrep(page).findIssue()).isPresent();
        for (String language : List.of("en", "fr", "ar")) {
            assertThat(officer.get(at(page + "?lang=" + language)).body())
                    .contains("lang=\"" + language + "\"", "Quiet, but &lt;not&gt; for long.")
                    .contains("stones &amp; fire", "a second tanker")
                    .doesNotContain("name=\"seal\"");
            assertThat(officer.get(at("sitreps?lang=" + language)).body())
                    .contains("Quiet, but &lt;not&gt; for long.");
        }
        for (Browser other : List.of(gate, press, planner)) {
            assertThat(other.get(at(page)).statusCode()).isEqualTo(403);
            assertThat(other.get(at(page + "/sitrep.pdf")).statusCode()).isEqualTo(403);
            assertThat(other.get(at("situation?lang=en")).body()).doesNotContain("for long.");
        }
        assertThat(officer.get(at("situation?lang=en")).body()).contains("for long.");
        assertThat(admin.get("/api/operations/niamey/sitreps").body())
                .contains("\"state\":\"issued\"", "for long.");
        assertThat(press.get("/api/operations/niamey/sitreps").statusCode()).isNotEqualTo(200);
        HttpResponse<String> paper = officer.get(at(page + "/sitrep.pdf?lang=ar"));
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.body()).startsWith("%PDF");
    }

    @Test
    void whoReadAnEarlierVersionOverwritesNothing() throws Exception {
        String page = begun();
        String first = hidden(page, "version");
        written(page, "the first words");
        HttpResponse<String> late =
                send(page, page + "/revise", "version", first, "assessment", "mine, typed long");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("SIT-003", "mine, typed long", "the first words");
        assertThat(sitrep(page).versions()).hasSize(2);
        assertThat(send(page, page + "/abandon", "why", "").body()).contains("SIT-008");
        send(page, page + "/abandon", "why", "begun twice");
        assertThat(officer.get(at(page + "?lang=en")).body()).contains("begun twice");
        assertThat(officer.get(at(page + "/sitrep.pdf")).statusCode()).isEqualTo(404);
    }

    @Test
    void aCorrectionAndWhatItPutsRightNameEachOther() throws Exception {
        String wrong = begun();
        written(wrong, "all is quiet");
        issued(wrong);
        String right = begun("corrects", wrong.substring("sitreps/".length()));
        written(right, "it was not quiet");
        issued(right);
        assertThat(officer.get(at(wrong + "?lang=en")).body())
                .contains("Corrected by the sitrep of", "all is quiet");
        assertThat(officer.get(at(right + "?lang=en")).body()).contains("Corrects the sitrep of");
        assertThat(officer.get(at("sitreps?lang=en")).body()).contains("Corrected by the sitrep");
        assertThat(officer.get(at("sitreps/Y-0000-0000-0000")).statusCode()).isEqualTo(404);
    }

    @Test
    void theChronicleTellsOfLegsToo() throws Exception {
        LegPlan plan =
                new LegPlan(
                        "F77",
                        Mode.FLIGHT,
                        "A400M",
                        "Niamey",
                        "Paris",
                        Leads.OUT,
                        java.time.Instant.now().plusSeconds(7200),
                        Capacities.ofSeats(9));
        LegPlanned planned = (LegPlanned) give(new PlanLeg(plan)).getFirst().fact();
        give(new CancelLeg(planned.leg(), "no fuel"));
        for (Browser each : List.of(officer, gate, press)) {
            assertThat(each.get(at("situation?lang=en")).body()).contains("F77", "no fuel");
        }
        assertThat(press.get(at("situation?lang=en")).body())
                .doesNotContain("legs/" + planned.leg());
        assertThat(gate.get(at("situation?lang=en")).body()).contains("legs/" + planned.leg());
    }
}
