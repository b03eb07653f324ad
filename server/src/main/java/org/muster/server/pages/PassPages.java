package org.muster.server.pages;

import java.time.Instant;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.pass.Pass;
import org.muster.core.pass.PassCommand.IssuePass;
import org.muster.core.pass.PassCommand.RevokePass;
import org.muster.core.pass.PassCommand.SettlePass;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.access.Duty;
import org.muster.server.host.Signing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Call-forward passes: issued, shown with their code for printing, revoked, looked into. */
@RestController
class PassPages {
    private final Screen screen;
    private final RequestPages requests;
    private final Signing signing;

    PassPages(Screen screen, RequestPages requests, Signing signing) {
        this.screen = screen;
        this.requests = requests;
        this.signing = signing;
    }

    @PostMapping("/o/{op}/requests/{request}/pass")
    ResponseEntity<String> issue(Visit visit, @PathVariable("request") String reference) {
        RequestId request = visit.reference("request", RequestId::parse, reference);
        return screen.send(
                visit,
                () ->
                        new IssuePass(
                                request,
                                Typed.read("leg", () -> LegId.parse(visit.form().value("leg"))),
                                visit.form().value("place"),
                                Typed.read("from", () -> visit.timeOrNow("from")),
                                until(visit)),
                facts ->
                        visit.frame()
                                .link("passes/" + ((PassIssued) facts.getFirst().fact()).pass()),
                again -> requests.request(again, reference));
    }

    private static Instant until(Visit visit) {
        String typed = visit.form().value("until");
        if (typed.isEmpty()) {
            throw new Typed("until", visit.frame().word("pass.until.empty"));
        }
        return Typed.read("until", () -> Moment.parse(typed, visit.frame().moment().zone()));
    }

    @GetMapping("/o/{op}/passes/{pass}")
    ResponseEntity<String> pass(Visit visit, @PathVariable("pass") String reference)
            throws InterruptedException {
        Pass pass = get(visit, reference);
        try {
            return screen.show(visit, "pass", PassSheet.of(visit, pass, code(visit, pass)));
        } catch (LedgerUnavailable e) {
            Visit told = visit.wrong("", String.valueOf(e.getMessage()));
            return screen.show(told, "pass", PassSheet.of(told, pass, ""));
        }
    }

    /** A page of A4 with the code, to hand out or to send. */
    @GetMapping("/o/{op}/passes/{pass}/pdf")
    ResponseEntity<?> pdf(Visit visit, @PathVariable("pass") String reference)
            throws InterruptedException {
        visit.need(Duty.REQUESTS);
        Pass pass = get(visit, reference);
        try {
            String code = code(visit, pass);
            if (code.isEmpty()) {
                throw visit.notThere("pass", reference);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + pass.id() + ".pdf\"")
                    .body(PrintedPass.of(visit, pass, pass.issued().orElseThrow(), code));
        } catch (LedgerUnavailable e) {
            Visit told = visit.wrong("", String.valueOf(e.getMessage()));
            return screen.show(told, "pass", PassSheet.of(told, pass, ""));
        }
    }

    /** The text of the code; none for whoever may not call people forward. */
    private String code(Visit visit, Pass pass) throws LedgerUnavailable, InterruptedException {
        if (!visit.frame().can(Duty.REQUESTS) || pass.issued().isEmpty()) {
            return "";
        }
        return signing.of(visit.desk(), new UserId(visit.frame().reader().name()))
                .sign(
                        CodeContent.of(
                                CodeKind.PASS,
                                visit.desk().operation().value(),
                                pass.id().value(),
                                pass.issued().map(PassIssued::expires)));
    }

    @PostMapping("/o/{op}/passes/{pass}/revoke")
    ResponseEntity<String> revoke(Visit visit, @PathVariable("pass") String reference) {
        Pass pass = get(visit, reference);
        return send(visit, pass, new RevokePass(pass.id(), visit.form().value("reason")));
    }

    @PostMapping("/o/{op}/passes/{pass}/settle")
    ResponseEntity<String> settle(Visit visit, @PathVariable("pass") String reference) {
        Pass pass = get(visit, reference);
        return send(visit, pass, new SettlePass(pass.id(), visit.form().value("reason")));
    }

    private ResponseEntity<String> send(
            Visit visit, Pass pass, org.muster.core.fact.Command command) {
        return screen.send(
                visit,
                () -> command,
                facts -> visit.frame().link("passes/" + pass.id()),
                again -> screen.show(again, "pass", PassSheet.of(again, pass, "")));
    }

    static Pass get(Visit visit, String reference) {
        PassId id = visit.reference("pass", PassId::parse, reference);
        if (!visit.view().knows(id)) {
            throw visit.notThere("pass", reference);
        }
        return Pass.of(visit.view(), id);
    }
}
