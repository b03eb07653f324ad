package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.muster.core.closing.ClosingAnswer;
import org.muster.core.closing.ClosingCommand.AnswerPoint;
import org.muster.core.closing.ClosingCommand.FixFigures;
import org.muster.core.closing.ClosingCommand.HandOverRemaining;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.closing.ClosingPoint;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.formats.report.ReportPdf;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of an operation: its list, its final figures, who remains, and its file. */
@RestController
class ClosingPages {
    private final Screen screen;

    ClosingPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/closing")
    ResponseEntity<String> closing(Visit visit) {
        return screen.show(visit, "closing", ClosingSheet.of(visit));
    }

    @PostMapping("/o/{op}/closing/{act}")
    ResponseEntity<String> act(Visit visit, @PathVariable("act") String act) {
        return screen.send(
                visit,
                () -> command(visit, act),
                facts ->
                        visit.frame().link("closing")
                                + "#"
                                + (act.equals("point")
                                        ? visit.form().value("point").toLowerCase(Locale.ROOT)
                                        : act),
                this::closing);
    }

    private static Command command(Visit visit, String act) {
        OperationId operation = visit.desk().operation();
        Form form = visit.form();
        return switch (act) {
            case "phase" -> RoomPages.changePhase(visit);
            case "point" ->
                    new AnswerPoint(
                            operation,
                            Choices.pick("point", ClosingPoint.class, form),
                            Choices.pick("answer", ClosingAnswer.class, form),
                            form.value("note"));
            case "figures" ->
                    new FixFigures(
                            operation,
                            RoomPages.basis(form),
                            Typed.read("at", () -> visit.timeOrNow("at")),
                            form.value("why"));
            case "handover" ->
                    new HandOverRemaining(operation, form.value("to"), form.value("agreed"));
            case "retention" ->
                    new SetRetention(
                            operation,
                            TripwireForm.whole(visit, "days"),
                            form.value("hold").equals("yes"),
                            form.value("basis"));
            default -> throw visit.noSuchAct(act);
        };
    }

    @GetMapping("/o/{op}/closing/remaining")
    ResponseEntity<String> remaining(Visit visit) {
        return screen.show(visit, "remaining", RemainingSheet.of(visit));
    }

    /** The file of the operation, to be read here. */
    @GetMapping("/o/{op}/closing/file")
    ResponseEntity<String> file(Visit visit) {
        return screen.show(visit, "afterAction", AfterAction.of(visit));
    }

    /** The same as one file that needs nothing else. */
    @GetMapping("/o/{op}/closing/after-action.html")
    ResponseEntity<byte[]> html(Visit visit) {
        String page =
                screen.render(
                        "afterActionFile",
                        Map.of("frame", visit.frame(), "sheet", AfterAction.of(visit)));
        return download(
                visit,
                MediaType.parseMediaType("text/html;charset=UTF-8"),
                "html",
                page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/o/{op}/closing/after-action.pdf")
    ResponseEntity<byte[]> pdf(Visit visit) {
        return download(
                visit,
                MediaType.APPLICATION_PDF,
                "pdf",
                ReportPdf.print(AfterAction.of(visit).paper(visit.frame())));
    }

    private static ResponseEntity<byte[]> download(
            Visit visit, MediaType type, String ending, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\""
                                + visit.desk().operation()
                                + "-after-action."
                                + ending
                                + "\"")
                .body(bytes);
    }
}
