package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;

/** What was written down beforehand, on the pages of those who decide. */
class TripwirePagesTest extends NiameyCase {
    private static Browser officer;
    private static Browser gate;

    @BeforeAll
    static void signIn() throws Exception {
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
    }

    private static HttpResponse<String> send(String page, String form, String... fields)
            throws Exception {
        officer.get(at(page + "?lang=en"));
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return officer.post(at(form), all);
    }

    private static String written(String name, String... more) throws Exception {
        String[] fields = {
            "name",
            name,
            "needed",
            "1",
            "within",
            "24",
            "proposal",
            "ORDERED_DEPARTURE",
            "text",
            "All but eight leave."
        };
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        HttpResponse<String> answer = send("tripwires", "tripwires", all);
        assertThat(answer.statusCode()).isEqualTo(200);
        String path = answer.uri().getPath();
        return path.substring(path.indexOf("tripwires/"));
    }

    @Test
    void whatIsReachedAsksInTheRoomUntilSomebodyDecides() throws Exception {
        String page =
                written(
                        "Fuel & water",
                        "conditions",
                        "reading",
                        "reading",
                        "FUEL_DAYS",
                        "below",
                        "3");
        assertThat(officer.get(at(page + "?lang=en")).body())
                .contains("Fuel &amp; water", "not reached", "fuel for less than 3 days");
        assertThat(
                        send("tripwires", "tripwires/reading", "what", "FUEL_DAYS", "days", "2")
                                .statusCode())
                .isEqualTo(200);
        for (String shown : new String[] {"room", "situation"}) {
            assertThat(officer.get(at(shown + "?lang=en")).body())
                    .as(shown)
                    .contains("Fuel &amp; water", "proposed: ordered departure", "to be decided");
            assertThat(gate.get(at(shown + "?lang=en")).body())
                    .as(shown)
                    .doesNotContain("Fuel &amp; water");
        }
        HttpResponse<String> silent = send(page, page + "/answer", "decision", "NOT_NOW");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("TRW-009");
        send(page, page + "/answer", "decision", "NOT_NOW", "why", "a lorry is on its way");
        assertThat(officer.get(at("room?lang=en")).body()).doesNotContain("Fuel &amp; water");
        for (String language : new String[] {"fr", "ar"}) {
            assertThat(officer.get(at(page + "?lang=" + language)).body())
                    .contains("lang=\"" + language + "\"", "a lorry is on its way");
            assertThat(officer.get(at("tripwires?lang=" + language)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsWrittenBadlyIsRefusedWithoutLosingIt() throws Exception {
        HttpResponse<String> answer =
                send(
                        "tripwires",
                        "tripwires",
                        "name",
                        "Nothing",
                        "needed",
                        "2",
                        "within",
                        "24",
                        "text",
                        "leave");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("TRW-004", "Nothing");
        assertThat(send("tripwires", "tripwires", "name", "Nothing", "needed", "many").statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        String page = written("Quiet", "conditions", "demarche", "demarcheHours", "0");
        assertThat(gate.get(at("tripwires")).statusCode()).isEqualTo(403);
        assertThat(gate.get(at(page)).statusCode()).isEqualTo(403);
        send(
                page,
                page + "/change",
                "name",
                "Quieter",
                "needed",
                "2",
                "within",
                "24",
                "text",
                "leave",
                "conditions",
                "incident",
                "severity",
                "CRITICAL");
        assertThat(officer.get(at(page + "?lang=en")).body())
                .contains("Quieter", "2 of these within 24 hours");
        send(page, page + "/withdraw", "why", "written twice");
        assertThat(officer.get(at(page + "?lang=en")).body()).contains("withdrawn");
    }

    @Test
    void aPostAndHowManyAreHereCanBeWaitedFor() throws Exception {
        String page =
                written(
                        "Partners & people",
                        "conditions",
                        "post",
                        "postState",
                        "États-Unis",
                        "postStatus",
                        "REDUCED",
                        "persons",
                        "100",
                        "side",
                        "BELOW");
        assertThat(officer.get(at(page + "?lang=en")).body())
                .contains("a post of United States comes to: reduced, or graver")
                .doesNotContain("persons are left here");
        String few =
                written(
                        "Few are left",
                        "conditions",
                        "presence",
                        "side",
                        "BELOW",
                        "persons",
                        "1 000");
        assertThat(officer.get(at(few + "?lang=en")).body())
                .contains("fewer than 1,000 persons are left here", "not reached");
        assertThat(
                        send(
                                        few,
                                        few + "/change",
                                        "name",
                                        "Few",
                                        "needed",
                                        "1",
                                        "within",
                                        "24",
                                        "text",
                                        "Leave.",
                                        "conditions",
                                        "presence",
                                        "persons",
                                        "0")
                                .body())
                .contains("TRW-013");
    }
}
