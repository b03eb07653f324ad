package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.arrival.ArrivalCommand.CountByPartner;
import org.muster.core.arrival.ArrivalCommand.EndArrivals;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.server.access.Duty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The other end of a leg: scanning people off it, and the report of what does not agree. */
@RestController
class ArrivalPages {
    private static final int CANDIDATES = 9;

    private final Screen screen;
    private final Searching searching;

    ArrivalPages(Screen screen, Searching searching) {
        this.screen = screen;
        this.searching = searching;
    }

    @GetMapping("/o/{op}/legs/{leg}/arrivals")
    ResponseEntity<String> arrivals(Visit visit, @PathVariable("leg") String reference) {
        return show(visit, LegPages.get(visit, reference), List.of());
    }

    private ResponseEntity<String> show(Visit visit, Leg leg, List<PersonId> candidates) {
        Accounts accounts = new Accounts(visit.view());
        String last = visit.form().value("last");
        Optional<PersonId> person =
                last.isEmpty()
                        ? Optional.empty()
                        : Optional.of(visit.reference("person", PersonId::parse, last));
        List<PeopleSheet.Row> rows =
                candidates.stream()
                        .limit(CANDIDATES)
                        .flatMap(id -> accounts.find(id).stream())
                        .map(account -> PeopleSheet.row(visit.view(), accounts, account))
                        .toList();
        return screen.show(visit, "arrivals", ArrivalSheet.of(visit, leg, person, rows));
    }

    /** A band or a passport is somebody at once; a name may be several, who are then shown. */
    @PostMapping("/o/{op}/legs/{leg}/arrivals/scan")
    ResponseEntity<String> scan(Visit visit, @PathVariable("leg") String reference) {
        visit.need(Duty.GATE);
        Leg leg = LegPages.get(visit, reference);
        String chosen = visit.form().value("p");
        if (!chosen.isEmpty()) {
            return arrive(visit, leg, visit.reference("person", PersonId::parse, chosen));
        }
        String typed = visit.form().value("q");
        try {
            Scan scan = Scan.read(visit, typed, GateForm.of(visit).today());
            List<PersonId> found = find(visit, scan);
            if (found.isEmpty()) {
                return show(wrong(visit, typed), leg, List.of());
            }
            return found.size() == 1 && isSure(scan)
                    ? arrive(visit, leg, found.getFirst())
                    : show(visit, leg, found);
        } catch (Searching.IndexNotReady e) {
            String sentence = visit.frame().word("people.indexing", e.percent());
            return show(visit.wrong("q", sentence), leg, List.of());
        } catch (Typed e) {
            return show(visit.wrong(e), leg, List.of());
        }
    }

    private static Visit wrong(Visit visit, String typed) {
        return visit.wrong("q", visit.frame().word("gate.nobody", typed));
    }

    /** A corrected line or a carrier's pass records nobody before an operator chose them. */
    private static boolean isSure(Scan scan) {
        return !(scan instanceof Scan.Boarding)
                && !(scan instanceof Scan.Passport passport && !passport.corrections().isEmpty());
    }

    private List<PersonId> find(Visit visit, Scan scan) {
        return switch (scan) {
            case Scan.Found found -> List.of(found.person());
            case Scan.FreshBand fresh -> List.of();
            case Scan.Pass pass -> throw new Typed("q", visit.frame().word("arrivals.isPass"));
            case Scan.Unreadable unreadable ->
                    throw new Typed("q", String.join(" ", unreadable.reasons()));
            case Scan.Passport passport -> {
                List<PersonId> holders =
                        searching.findByDocument(visit, passport.document().number());
                yield holders.isEmpty() ? searching.find(visit, passport.name()) : holders;
            }
            case Scan.Boarding(BoardingPass pass) ->
                    BoardingScan.listHolders(visit, searching, pass);
            case Scan.Text text ->
                    text.typed().isEmpty() ? List.of() : searching.find(visit, text.typed());
        };
    }

    private ResponseEntity<String> arrive(Visit visit, Leg leg, PersonId person) {
        String place = visit.form().value("place");
        return screen.send(
                visit,
                () -> new ScanArrivals(leg.id(), List.of(person), place),
                facts -> here(visit, leg) + "&last=" + person,
                again -> show(again, leg, List.of()));
    }

    @PostMapping("/o/{op}/legs/{leg}/arrivals/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("leg") String reference, @PathVariable("act") String act) {
        Leg leg = LegPages.get(visit, reference);
        return screen.send(
                visit,
                () -> command(visit, leg, act),
                facts -> here(visit, leg),
                again -> show(again, leg, List.of()));
    }

    private static Command command(Visit visit, Leg leg, String act) {
        Form form = visit.form();
        return switch (act) {
            case "end" -> new EndArrivals(leg.id(), form.value("place"));
            case "partner" ->
                    new CountByPartner(
                            leg.id(),
                            form.value("partner"),
                            count(visit),
                            form.value("seal"),
                            form.value("signer"));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static int count(Visit visit) {
        String typed = visit.form().value("count");
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Typed("count", visit.frame().word("problem.number", typed));
        }
    }

    private static String here(Visit visit, Leg leg) {
        return visit.frame()
                .link(
                        "legs/"
                                + leg.id()
                                + "/arrivals?place="
                                + Frame.encode(visit.form().value("place")));
    }
}
