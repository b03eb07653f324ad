package org.muster.server;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.OperationId;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.register.Note;
import org.muster.server.access.Role;

/** An operation, and those who watch over what happens around it. */
abstract class SituationCase extends CellCase {
    static final OperationId NIAMEY = new OperationId("niamey");

    static Browser officer;
    static Browser gate;
    static Browser press;
    static Browser planner;

    @BeforeAll
    static void signIn() throws Exception {
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
        press = Browser.as(server, "p.ress", Role.PRESS);
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
    }

    static HttpResponse<String> send(String page, String form, String... fields) throws Exception {
        officer.get(at(page + (page.contains("?") ? "&" : "?") + "lang=en"));
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return officer.post(at(form), all);
    }

    static IncidentId reported(String text, IncidentSeverity severity) throws Exception {
        IncidentReport report =
                new IncidentReport(
                        IncidentKind.CROWD,
                        Instant.now().minus(Duration.ofMinutes(20)),
                        Optional.empty(),
                        "the embassy",
                        Optional.empty(),
                        Crowd.UNKNOWN,
                        severity,
                        new Note(text),
                        new Note("the guard"),
                        Grading.NOT_JUDGED);
        return ((IncidentReported) give(new ReportIncident(report)).getFirst().fact()).incident();
    }
}
