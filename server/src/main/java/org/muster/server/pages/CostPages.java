package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.Share;
import org.muster.core.fact.Refusal;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.formats.report.ReportPdf;
import org.muster.server.costs.Asked;
import org.muster.server.costs.CostRows;
import org.muster.server.costs.NoClaim;
import org.muster.server.costs.PersonRows;
import org.muster.server.costs.PromissoryRows;
import org.muster.server.costs.Sharing;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The accounts of an operation: entered, withdrawn, shared among states, and taken out as files.
 */
@RestController
class CostPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Screen screen;

    CostPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping("/o/{op}/costs")
    ResponseEntity<String> costs(Visit visit) {
        return screen.show(visit, "costs", CostSheet.of(visit, chosenLeg(visit, "of")));
    }

    @PostMapping("/o/{op}/costs")
    ResponseEntity<String> enter(Visit visit) {
        return screen.send(
                visit,
                () -> CostForm.read(visit),
                facts -> visit.frame().link("costs?enter=" + CostForm.chosen(visit.form())),
                this::costs);
    }

    @PostMapping("/o/{op}/costs/withdraw")
    ResponseEntity<String> withdraw(Visit visit) {
        return screen.send(
                visit,
                () -> CostForm.withdrawal(visit),
                facts -> visit.frame().link("costs"),
                this::costs);
    }

    @GetMapping("/o/{op}/costs/entries.csv")
    ResponseEntity<byte[]> entries(Visit visit) {
        return csv(visit, "costs", CostRows.entries(visit.view(), book(visit), asked(visit)));
    }

    @GetMapping("/o/{op}/costs/shares.csv")
    ResponseEntity<byte[]> shares(Visit visit) {
        Sharing sharing = sharing(visit);
        return csv(visit, "shares" + scope(sharing), CostRows.shares(sharing, asked(visit)));
    }

    /** Names and papers, for those who keep the register alone. */
    @GetMapping("/o/{op}/costs/promissory.csv")
    ResponseEntity<byte[]> promissory(Visit visit) {
        return csv(
                visit,
                "promissory",
                PromissoryRows.csv(
                        visit.view(),
                        book(visit),
                        visit.frame().operation().plan(),
                        chosenLeg(visit, "of"),
                        asked(visit)));
    }

    @GetMapping("/o/{op}/costs/claims/{state}.csv")
    ResponseEntity<byte[]> claimRows(Visit visit, @PathVariable("state") String state) {
        Sharing sharing = sharing(visit);
        Share share = claimed(visit, sharing, state);
        return csv(
                visit,
                "claim-" + share.state() + scope(sharing),
                CostRows.claim(sharing, share, asked(visit)));
    }

    @GetMapping("/o/{op}/costs/claims/{state}.pdf")
    ResponseEntity<byte[]> claim(Visit visit, @PathVariable("state") String state) {
        Sharing sharing = sharing(visit);
        Share share = claimed(visit, sharing, state);
        return file(
                MediaType.APPLICATION_PDF,
                "inline",
                "claim-" + share.state() + scope(sharing) + ".pdf",
                ReportPdf.print(PrintedClaim.of(visit, sharing, share)));
    }

    /** Apart from the claim, since it names people. */
    @GetMapping("/o/{op}/costs/claims/{state}/persons.pdf")
    ResponseEntity<byte[]> persons(Visit visit, @PathVariable("state") String state) {
        Sharing sharing = sharing(visit);
        Share share = claimed(visit, sharing, state);
        return file(
                MediaType.APPLICATION_PDF,
                "inline",
                "claim-" + share.state() + scope(sharing) + "-persons.pdf",
                ReportPdf.print(PrintedPersons.of(visit, sharing, share)));
    }

    @GetMapping("/o/{op}/costs/claims/{state}/persons.csv")
    ResponseEntity<byte[]> personRows(Visit visit, @PathVariable("state") String state) {
        Sharing sharing = sharing(visit);
        Share share = claimed(visit, sharing, state);
        return csv(
                visit,
                "claim-" + share.state() + scope(sharing) + "-persons",
                PersonRows.csv(
                        visit.view(),
                        sharing,
                        share,
                        ClaimReference.of(MoneyPaper.of(visit), sharing, share),
                        asked(visit)));
    }

    /** The share that a claim asks for; where none can be made, a sentence says why. */
    private static Share claimed(Visit visit, Sharing sharing, String state) {
        Share share = sharing.findShare(state).orElseThrow(() -> visit.notThere("state", state));
        sharing.whyNot(share)
                .ifPresent(why -> {
                    throw new ProblemException(
                            HttpStatus.NOT_FOUND, Refusal.of(refusal(why), "state", state));
                });
        return share;
    }

    private static WebRefusal refusal(NoClaim why) {
        return switch (why) {
            case OWN -> WebRefusal.CLAIM_ON_OURSELVES;
            case UNKNOWN, NO_STATE -> WebRefusal.CLAIM_ON_NO_STATE;
            case NO_CURRENCY -> WebRefusal.CLAIM_WITHOUT_CURRENCY;
        };
    }

    private static Asked asked(Visit visit) {
        return Asked.of(
                visit.asOf(), visit.frame().reader().name(), visit.frame().operation().plan());
    }

    private static CostBook book(Visit visit) {
        return CostBook.of(visit.view(), visit.desk().operation());
    }

    private static Sharing sharing(Visit visit) {
        OperationPlan plan = visit.frame().operation().plan();
        return chosenLeg(visit, "of")
                .map(leg -> Sharing.ofLeg(visit.view(), book(visit), plan, leg))
                .orElseGet(() -> Sharing.ofOperation(visit.view(), book(visit), plan));
    }

    /** The leg whose shares are looked at; the whole operation where none was named. */
    private static Optional<Leg> chosenLeg(Visit visit, String field) {
        return Optional.of(visit.form().value(field))
                .filter(typed -> !typed.isEmpty())
                .map(typed -> LegPages.get(visit, typed));
    }

    private static String scope(Sharing sharing) {
        return sharing.leg()
                .map(leg -> "-" + leg.plan().label().replaceAll("[^A-Za-z0-9-]", "-"))
                .orElse("");
    }

    private static ResponseEntity<byte[]> csv(Visit visit, String name, String text) {
        return file(
                CSV,
                "attachment",
                visit.desk().operation() + "-" + name + ".csv",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(
            MediaType type, String shown, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown + "; filename=\"" + name + "\"")
                .body(bytes);
    }
}
