package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.OperationId;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Position;
import org.muster.core.register.Note;
import org.muster.server.access.Role;

/** Where things are, as a table that a script draws. */
class MapPagesTest extends CellCase {
    private static final OperationId NIAMEY = new OperationId("niamey");

    private static Browser officer;
    private static Browser gate;

    @BeforeAll
    static void signIn() throws Exception {
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
    }

    private static void place(String name, PlaceStatus status, String position) throws Exception {
        give(
                new SetPlace(
                        NIAMEY,
                        name,
                        PlaceKind.RALLY_POINT,
                        status,
                        position.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Position.parse(position)),
                        "a reason",
                        Optional.empty(),
                        Instant.now()));
    }

    @Test
    void whatIsKnownIsInTheTableAndWhatHasNoPositionIsCounted() throws Exception {
        place("The school", PlaceStatus.OPEN, "13.51, 2.11");
        place("Airport", PlaceStatus.CLOSED, "13.48, 2.18");
        place("The bridge", PlaceStatus.PLANNED, "");
        give(
                new ReportIncident(
                        new IncidentReport(
                                IncidentKind.CROWD,
                                Instant.now().minus(Duration.ofMinutes(20)),
                                Optional.empty(),
                                "the school",
                                Optional.empty(),
                                Crowd.UNKNOWN,
                                IncidentSeverity.NOT_KNOWN,
                                new Note("people gather"),
                                new Note("the guard"),
                                Grading.NOT_JUDGED)));
        give(
                new PlanLeg(
                        new LegPlan(
                                "C1",
                                Mode.CONVOY,
                                "bus",
                                "The school",
                                "Airport",
                                Leads.INSIDE,
                                Instant.now().plus(Duration.ofHours(6)),
                                Capacities.UNKNOWN)));
        String page = officer.get(at("map?lang=en")).body();
        // an incident at a known place is where the place is
        assertThat(page)
                .contains("data-sign=\"incident\" data-latitude=\"13.51\" data-longitude=\"2.11\"")
                .contains("data-sign=\"shut\" data-latitude=\"13.48\"")
                .contains("data-from=\"13.51, 2.11\" data-to=\"13.48, 2.18\"")
                .contains("1 have no position");
        assertThat(gate.get(at("map?lang=en")).body())
                .contains("The school")
                .doesNotContain("data-sign=\"incident\"");
    }
}
