package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.clearance.ClearanceCommand.AskClearance;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.fact.LegId;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.server.access.Role;

/** A leg without its clearances says so wherever it is shown. */
class ClearancePagesTest extends NiameyCase {
    private static Browser planner;
    private static Browser gate;

    @BeforeAll
    static void signIn() throws Exception {
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
    }

    private static LegId planned(String label, Mode mode) throws Exception {
        LegPlan plan =
                new LegPlan(
                        label,
                        mode,
                        "A400M",
                        "Niamey",
                        "N'Djamena",
                        Leads.OUT,
                        Instant.now().plus(Duration.ofHours(30)),
                        Capacities.UNKNOWN);
        return ((LegPlanned) give(new PlanLeg(plan)).getFirst().fact()).leg();
    }

    private static HttpResponse<String> send(Browser who, LegId leg, String act, String... fields)
            throws Exception {
        who.get(at("legs/" + leg + "?lang=en"));
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return who.post(at("legs/" + leg + "/" + act), all);
    }

    @Test
    void aFlightSaysWhatItIsWithoutUntilItIsGiven() throws Exception {
        LegId leg = planned("X7", Mode.FLIGHT);
        for (String page : new String[] {"legs", "legs/" + leg, "room", "call-forward/" + leg}) {
            assertThat(planner.get(at(page + "?lang=en")).body())
                    .as(page)
                    .contains("without overflight, landing, slot");
        }
        assertThat(gate.get(at("gate?lang=en&leg=" + leg)).body())
                .contains("without overflight, landing, slot");
        assertThat(send(planner, leg, "need", "kinds", "LANDING").statusCode()).isEqualTo(200);
        assertThat(
                        send(
                                        planner,
                                        leg,
                                        "ask",
                                        "kind",
                                        "LANDING",
                                        "of",
                                        "the ministry",
                                        "percent",
                                        "60")
                                .statusCode())
                .isEqualTo(200);
        assertThat(planner.get(at("legs/" + leg + "?lang=en")).body())
                .contains("without landing", "the ministry", "60");
        assertThat(
                        send(planner, leg, "give", "kind", "LANDING", "reference", "NER 12")
                                .statusCode())
                .isEqualTo(200);
        assertThat(planner.get(at("legs/" + leg + "?lang=en")).body())
                .contains("NER 12")
                .doesNotContain("without landing");
        send(planner, leg, "refuse", "kind", "LANDING", "why", "airspace closed");
        assertThat(planner.get(at("legs/" + leg + "?lang=en")).body())
                .contains("refused: landing", "airspace closed");
    }

    @Test
    void theRoomIsAlarmedOfOneThatNobodyAnsweredInTime() throws Exception {
        LegId leg = planned("X6", Mode.FLIGHT);
        Instant before = Instant.now().minusSeconds(7_200);
        give(
                new AskClearance(
                        leg,
                        ClearanceKind.LANDING,
                        "the ministry",
                        Optional.of(before.plusSeconds(3_600)),
                        OptionalInt.empty(),
                        before));
        assertThat(planner.get(at("room?lang=en")).body())
                .contains("Clearance without an answer, deadline past for", "landing");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() throws Exception {
        LegId leg = planned("X8", Mode.CONVOY);
        assertThat(planner.get(at("legs/" + leg + "?lang=en")).body())
                .contains("Nobody has said which clearances it needs.");
        HttpResponse<String> answer =
                send(planner, leg, "ask", "kind", "ESCORT", "of", "the guard", "percent", "120");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("CLR-004", "the guard");
    }

    @Test
    void whoWorksAtAGateReadsThemAndChangesNothing() throws Exception {
        LegId leg = planned("X9", Mode.FLIGHT);
        assertThat(gate.get(at("legs/" + leg + "?lang=en")).body())
                .contains("without overflight")
                .doesNotContain("/need\"");
        assertThat(send(gate, leg, "need", "kinds", "LANDING").statusCode()).isEqualTo(422);
    }
}
