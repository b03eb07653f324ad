package org.muster.server.pages;

import java.util.List;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.ApproveRetentionErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.erasure.ErasureCommand.AskRetentionErasure;
import org.muster.core.erasure.ErasureCommand.DropErasure;
import org.muster.core.erasure.ErasureCommand.StopRetentionErasure;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.formats.report.ReportPdf;
import org.muster.server.nodes.Sightings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The erasure of somebody: asked for by one, approved by another. */
@RestController
class ErasurePages {
    private final Screen screen;
    private final Sightings sightings;

    ErasurePages(Screen screen, Sightings sightings) {
        this.screen = screen;
        this.sightings = sightings;
    }

    @GetMapping("/o/{op}/closing/erasures")
    ResponseEntity<String> erasures(Visit visit) {
        return screen.show(visit, "erasures", ErasuresSheet.of(visit, sightings));
    }

    @PostMapping("/o/{op}/closing/erasures/{act}")
    ResponseEntity<String> actForAll(Visit visit, @PathVariable("act") String act) {
        return screen.send(
                visit,
                () -> commandForAll(visit, act),
                facts -> visit.frame().link("closing/erasures"),
                this::erasures);
    }

    private static ErasureCommand commandForAll(Visit visit, String act) {
        OperationId operation = visit.desk().operation();
        return switch (act) {
            case "ask" -> new AskRetentionErasure(operation, visit.form().value("note"));
            case "approve" -> new ApproveRetentionErasure(operation);
            case "stop" -> new StopRetentionErasure(operation, visit.form().value("why"));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** What was erased on whose word, where it is carried out, and what stays; it names nobody. */
    @GetMapping("/o/{op}/closing/erasures/report.pdf")
    ResponseEntity<byte[]> report(Visit visit) {
        AfterAction report =
                new ErasureReport(visit.frame(), ErasuresSheet.of(visit, sightings)).paper();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + visit.desk().operation() + "-erasures.pdf\"")
                .body(ReportPdf.print(report.paper(visit.frame())));
    }

    @GetMapping("/o/{op}/people/{person}/erase")
    ResponseEntity<String> person(Visit visit, @PathVariable("person") String reference) {
        PersonId id = visit.reference("person", PersonId::parse, reference);
        return ErasureSheet.find(visit.view(), id, visit.frame())
                .map(sheet -> screen.show(visit, "erase", sheet))
                .orElseThrow(() -> visit.notThere("person", reference));
    }

    @PostMapping("/o/{op}/people/{person}/erase/{act}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable("person") String reference,
            @PathVariable("act") String act) {
        PersonId person = visit.reference("person", PersonId::parse, reference);
        return screen.send(
                visit,
                () -> command(visit, person, act),
                facts -> visit.frame().link("people/" + person + "/erase"),
                again -> person(again, reference));
    }

    private static ErasureCommand command(Visit visit, PersonId person, String act) {
        OperationId operation = visit.desk().operation();
        Form form = visit.form();
        return switch (act) {
            case "ask" ->
                    new AskErasure(
                            operation,
                            person,
                            words(form),
                            Choices.pick("basis", ErasureBasis.class, form),
                            form.value("note"));
            case "drop" -> new DropErasure(operation, person, form.value("why"));
            case "approve" -> new ApproveErasure(operation, person);
            default -> throw visit.noSuchAct(act);
        };
    }

    private static List<PersonId> words(Form form) {
        return Typed.read(
                "words", () -> form.listValues("words").stream().map(PersonId::parse).toList());
    }
}
