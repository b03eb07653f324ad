package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.formats.report.ReportPdf;
import org.muster.server.costs.Undertaking;
import org.muster.server.reads.Seen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Undertakings to repay, to be signed: of everybody aboard a leg, or of one person. */
@RestController
class UndertakingPages {

    @GetMapping("/o/{op}/legs/{leg}/undertakings.pdf")
    ResponseEntity<byte[]> ofLeg(Visit visit, @PathVariable("leg") String reference) {
        Leg leg = LegPages.get(visit, reference);
        List<Undertaking> all = Undertaking.listAll(visit.view(), leg, zone(visit));
        if (all.isEmpty()) {
            throw visit.notThere("undertaking", reference);
        }
        return pdf(visit, all, leg.plan().label());
    }

    @GetMapping("/o/{op}/people/{person}/undertaking.pdf")
    ResponseEntity<byte[]> ofPerson(Visit visit, @PathVariable("person") String reference) {
        PersonId id = visit.reference("person", PersonId::parse, reference);
        Undertaking found =
                find(visit, id).orElseThrow(() -> visit.notThere("undertaking", reference));
        return pdf(visit, List.of(found), reference);
    }

    /** Of the leg that carries somebody; empty while none does. */
    static Optional<Undertaking> find(Visit visit, PersonId id) {
        return new Accounts(visit.view())
                .find(id)
                .flatMap(Account::leg)
                .flatMap(leg -> Leg.find(visit.view(), leg))
                .flatMap(leg -> Undertaking.find(visit.view(), leg, zone(visit), id));
    }

    private static java.time.ZoneId zone(Visit visit) {
        return visit.frame().operation().plan().zone();
    }

    private static ResponseEntity<byte[]> pdf(Visit visit, List<Undertaking> all, String of) {
        for (Undertaking each : all) {
            Seen.note(each.first().person().id());
            each.others().forEach(other -> Seen.note(other.person().id()));
        }
        String name = "undertaking-" + of.replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(ReportPdf.print(PrintedUndertaking.listOf(visit, all)));
    }
}
