package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.IncidentId;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentCommand.EndIncident;
import org.muster.core.incident.IncidentCommand.MergeIncidents;
import org.muster.core.incident.IncidentCommand.PartIncidents;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentCommand.ResumeIncident;
import org.muster.core.incident.IncidentCommand.UpdateIncident;
import org.muster.core.incident.IncidentFact;
import org.muster.core.place.PlaceStatus;
import org.muster.core.register.Note;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents: what happened, who says so, and what became of places by it. */
@RestController
class IncidentPages {
    private final Screen screen;

    IncidentPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/incidents")
    ResponseEntity<String> incidents(Visit visit) {
        IncidentsSheet.Shown shown =
                Choices.find(visit.form().value("show"), IncidentsSheet.Shown.class)
                        .orElse(IncidentsSheet.Shown.OPEN);
        return screen.show(
                visit,
                "incidents",
                IncidentsSheet.of(visit.view(), visit.desk().operation(), shown));
    }

    @PostMapping("/o/{op}/incidents")
    ResponseEntity<String> report(Visit visit) {
        return screen.send(
                visit,
                () -> new ReportIncident(IncidentForm.read(visit)),
                facts ->
                        facts.getFirst().fact() instanceof IncidentFact told
                                ? visit.frame().link("incidents/" + told.incident())
                                : visit.frame().link("incidents"),
                this::incidents);
    }

    @GetMapping("/o/{op}/incidents/{incident}")
    ResponseEntity<String> incident(Visit visit, @PathVariable("incident") String number) {
        return screen.show(visit, "incident", IncidentSheet.of(visit, get(visit, number)));
    }

    @PostMapping("/o/{op}/incidents/{incident}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("incident") String number, @PathVariable("act") String act) {
        Incident incident = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, incident.id(), act),
                facts -> visit.frame().link(next(visit, incident.id(), act)),
                again -> incident(again, number));
    }

    /** A place that is shut lists at once who is on the way there; else the incident goes on. */
    private static String next(Visit visit, IncidentId id, String act) {
        boolean shut =
                act.equals("place")
                        && Choices.find(visit.form().value("status"), PlaceStatus.class)
                                .filter(PlaceStatus::isShut)
                                .isPresent();
        if (shut) {
            return PlacePages.address(visit.form().value("name"));
        }
        IncidentId next = act.equals("merge") ? into(visit).orElse(id) : id;
        return "incidents/" + next;
    }

    private static Command command(Visit visit, IncidentId id, String act) {
        Form form = visit.form();
        Note why = new Note(form.value("why"));
        return switch (act) {
            case "report" -> new UpdateIncident(id, IncidentForm.read(visit));
            case "end" -> new EndIncident(id, Typed.read("at", () -> visit.timeOrNow("at")), why);
            case "resume" ->
                    new ResumeIncident(id, Typed.read("at", () -> visit.timeOrNow("at")), why);
            case "merge" ->
                    new MergeIncidents(
                            id,
                            into(visit)
                                    .orElseThrow(() ->
                                            new Typed(
                                                    "into",
                                                    visit.frame().word("incident.into.none"))),
                            why);
            case "part" -> new PartIncidents(id, why);
            case "place" -> PlacePages.typed(visit, Optional.of(id));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Optional<IncidentId> into(Visit visit) {
        String typed = visit.form().value("into");
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("into", () -> IncidentId.parse(typed)));
    }

    static Incident get(Visit visit, String number) {
        IncidentId id = visit.reference("incident", IncidentId::parse, number);
        return Incident.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("incident", number));
    }
}
