package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.Share;
import org.muster.core.movement.Leg;
import org.muster.formats.claim.ClaimPdf;
import org.muster.server.costs.CostRows;
import org.muster.server.costs.PromissoryRows;
import org.muster.server.costs.Sharing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
        return csv(
                visit,
                "costs",
                CostRows.entries(
                        visit.view(), book(visit), visit.asOf(), visit.frame().reader().name()));
    }

    @GetMapping("/o/{op}/costs/shares.csv")
    ResponseEntity<byte[]> shares(Visit visit) {
        Sharing sharing = sharing(visit);
        return csv(
                visit,
                "shares" + scope(sharing),
                CostRows.shares(sharing, visit.asOf(), visit.frame().reader().name()));
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
                        visit.frame().operation().plan().zone(),
                        visit.asOf(),
                        visit.frame().reader().name()));
    }

    @GetMapping("/o/{op}/costs/claims/{state}.csv")
    ResponseEntity<byte[]> claimRows(Visit visit, @PathVariable("state") String state) {
        Sharing sharing = sharing(visit);
        Share share = share(visit, sharing, state);
        return csv(
                visit,
                "claim-" + share.state() + scope(sharing),
                CostRows.claim(sharing, share, visit.asOf(), visit.frame().reader().name()));
    }

    @GetMapping("/o/{op}/costs/claims/{state}.pdf")
    ResponseEntity<byte[]> claim(Visit visit, @PathVariable("state") String state) {
        Sharing sharing = sharing(visit);
        Share share = share(visit, sharing, state);
        return file(
                MediaType.APPLICATION_PDF,
                "inline",
                "claim-" + share.state() + scope(sharing) + ".pdf",
                ClaimPdf.print(PrintedClaim.of(visit, sharing, share)));
    }

    private static Share share(Visit visit, Sharing sharing, String state) {
        return sharing.findShare(state).orElseThrow(() -> visit.notThere("state", state));
    }

    private static CostBook book(Visit visit) {
        return CostBook.of(visit.view(), visit.desk().operation());
    }

    private static Sharing sharing(Visit visit) {
        return chosenLeg(visit, "of")
                .map(leg -> Sharing.ofLeg(visit.view(), book(visit), leg))
                .orElseGet(() -> Sharing.ofOperation(visit.view(), book(visit)));
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
