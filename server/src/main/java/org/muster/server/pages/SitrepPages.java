package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.SitrepId;
import org.muster.core.register.Note;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepCommand.AbandonSitrep;
import org.muster.core.sitrep.SitrepCommand.DraftSitrep;
import org.muster.core.sitrep.SitrepCommand.IssueSitrep;
import org.muster.core.sitrep.SitrepCommand.ReviseSitrep;
import org.muster.core.sitrep.SitrepFact.SitrepDrafted;
import org.muster.core.sitrep.SitrepState;
import org.muster.core.sitrep.SitrepText;
import org.muster.formats.report.ReportPdf;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sitreps: begun, written, issued, corrected by another, printed. */
@RestController
class SitrepPages {
    private final Screen screen;

    SitrepPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/sitreps")
    ResponseEntity<String> sitreps(Visit visit) {
        return screen.show(visit, "sitreps", SitrepsSheet.of(visit.view()));
    }

    @PostMapping("/o/{op}/sitreps")
    ResponseEntity<String> draft(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new DraftSitrep(
                                visit.desk().operation(), SitrepText.EMPTY, corrects(visit.form())),
                facts ->
                        facts.getFirst().fact() instanceof SitrepDrafted drafted
                                ? visit.frame().link("sitreps/" + drafted.sitrep())
                                : visit.frame().link("sitreps"),
                this::sitreps);
    }

    private static Optional<SitrepId> corrects(Form form) {
        String named = form.value("corrects");
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("corrects", () -> SitrepId.parse(named)));
    }

    @GetMapping("/o/{op}/sitreps/{sitrep}")
    ResponseEntity<String> sitrep(Visit visit, @PathVariable("sitrep") String reference) {
        return screen.show(visit, "sitrep", SitrepSheet.of(visit, get(visit, reference)));
    }

    @GetMapping("/o/{op}/sitreps/{sitrep}/sitrep.pdf")
    ResponseEntity<byte[]> pdf(Visit visit, @PathVariable("sitrep") String reference) {
        Sitrep sitrep = get(visit, reference);
        if (sitrep.state() instanceof SitrepState.Abandoned) {
            throw visit.notThere("sitrep", reference);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"sitrep-" + sitrep.id() + ".pdf\"")
                .body(ReportPdf.print(PrintedSitrep.of(visit, sitrep)));
    }

    @PostMapping("/o/{op}/sitreps/{sitrep}/{act}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable("sitrep") String reference,
            @PathVariable("act") String act) {
        SitrepId id = get(visit, reference).id();
        return screen.send(
                visit,
                () -> command(visit, id, act),
                facts -> visit.frame().link("sitreps/" + id),
                again -> sitrep(again, reference));
    }

    private static Command command(Visit visit, SitrepId id, String act) {
        Form form = visit.form();
        return switch (act) {
            case "revise" ->
                    new ReviseSitrep(
                            id,
                            version(form),
                            new SitrepText(
                                    new Note(form.value("assessment")),
                                    new Note(form.value("intentions")),
                                    new Note(form.value("asked"))));
            case "issue" ->
                    new IssueSitrep(
                            visit.desk().operation(),
                            id,
                            version(form),
                            Typed.read("asOf", () -> Instant.parse(form.value("drawnAsOf"))),
                            Typed.read("seal", () -> TextSeal.parse(form.value("seal"))));
            case "abandon" -> new AbandonSitrep(id, new Note(form.value("why")));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** Which words were on the page when the button was pressed. */
    private static FactId version(Form form) {
        return Typed.read("version", () -> FactId.parse(form.value("version")));
    }

    private static Sitrep get(Visit visit, String reference) {
        SitrepId id = visit.reference("sitrep", SitrepId::parse, reference);
        return Sitrep.find(visit.view(), id).orElseThrow(() -> visit.notThere("sitrep", reference));
    }
}
