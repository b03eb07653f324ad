package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.node.GateDuty;
import org.muster.core.node.Node;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.NodeFact.NodeAdmitted;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.access.Duty;
import org.muster.server.access.UserAccount;
import org.muster.server.access.UserAccounts;
import org.muster.server.join.TicketOffice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A new gate: a form, and the ticket that it makes. */
@RestController
class NewGatePages {
    private final Screen screen;
    private final OpenLegs openLegs;
    private final TicketOffice tickets;
    private final UserAccounts accounts;
    private final NodePages nodes;

    NewGatePages(
            Screen screen,
            OpenLegs openLegs,
            TicketOffice tickets,
            UserAccounts accounts,
            NodePages nodes) {
        this.screen = screen;
        this.openLegs = openLegs;
        this.tickets = tickets;
        this.accounts = accounts;
        this.nodes = nodes;
    }

    @GetMapping("/o/{op}/nodes/new")
    ResponseEntity<String> form(Visit visit, HttpServletRequest request) {
        visit.need(Duty.NODES);
        return screen.show(
                visit,
                "newGate",
                new NewGateSheet(
                        tickets.isOpen(),
                        new DutyFields(
                                openLegs.list(visit), new GateDuty(List.of(), List.of(), false)),
                        mayGo(visit),
                        baseOf(request)));
    }

    /** The code is shown on this answer and nowhere else, so there is no page to go to. */
    @PostMapping("/o/{op}/nodes/new")
    ResponseEntity<String> make(Visit visit, HttpServletRequest request) {
        visit.need(Duty.NODES);
        if (!tickets.isOpen()) {
            return form(visit.wrong("", visit.frame().word("newGate.closed")), request);
        }
        try {
            NodeId gate = DutyForm.node(visit.form());
            GateDuty duty = DutyForm.duty(visit.form());
            Instant until = DutyForm.until(visit);
            List<URI> addresses = DutyForm.addresses(visit);
            Attempt hub = admitHub(visit);
            if (hub instanceof Attempt.Failed(Visit again)) {
                return form(again, request);
            }
            TicketOffice.Made made =
                    tickets.make(visit.desk().operation(), gate, until, chosen(visit), addresses);
            AdmitGate admit = new AdmitGate(gate, made.gateKeys(), duty, until);
            return switch (Attempt.of(visit, "", () -> admit)) {
                case Attempt.Failed(Visit again) -> form(again, request);
                case Attempt.Done done -> {
                    String base =
                            addresses.isEmpty() ? baseOf(request) : addresses.getFirst().toString();
                    yield isFirst(done.facts(), made.gateKeys())
                            ? nodes.show(now(visit), gate, made.code().text(), base)
                            : form(sentBefore(visit, gate), request);
                }
            };
        } catch (Typed e) {
            return form(visit.wrong(e), request);
        } catch (LedgerUnavailable e) {
            return form(visit.wrong("", String.valueOf(e.getMessage())), request);
        }
    }

    /** The hub is the first node of its operation; it names itself when it is first needed. */
    private Attempt admitHub(Visit visit) throws LedgerUnavailable {
        NodeId self = visit.desk().node();
        if (Node.find(visit.desk().view(), self).isPresent()) {
            return new Attempt.Done(List.of());
        }
        PublicKeys keys = tickets.hubKeys();
        return Attempt.of(visit, "hub", () -> new AdmitHub(self, keys));
    }

    /** A gate knows of no scope: whoever is kept out of this operation does not go to one of it. */
    private List<UserAccount> mayGo(Visit visit) {
        return accounts.listOwn().stream()
                .filter(account -> account.where().holds(visit.desk().operation().value()))
                .filter(account -> account.where().state().isEmpty())
                .toList();
    }

    private List<UserAccount> chosen(Visit visit) {
        return mayGo(visit).stream()
                .filter(account -> visit.form().has("operators", account.name()))
                .toList();
    }

    /** A form that is sent twice admits once, with the keys of the first time. */
    private static boolean isFirst(List<Recorded> facts, PublicKeys keys) {
        return facts.stream()
                .anyMatch(each ->
                        each.fact() instanceof NodeAdmitted admitted
                                && admitted.keys().equals(keys));
    }

    private static Visit sentBefore(Visit visit, NodeId gate) {
        return visit.wrong("", visit.frame().word("newGate.twice", gate));
    }

    private static Visit now(Visit visit) {
        return new Visit(visit.desk(), visit.desk().view(), visit.frame()).with(Form.EMPTY);
    }

    /** As the reader's browser reached this server. */
    static String baseOf(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
