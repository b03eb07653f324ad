package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Refusal;
import org.muster.core.node.Node;
import org.muster.core.node.NodeCommand.ChangeDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.access.Duty;
import org.muster.server.join.KeptTicket;
import org.muster.server.join.TicketOffice;
import org.muster.server.nodes.Sightings;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.muster.sync.Damaged;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One node: its duty, its ticket, and what a duty officer does about it. */
@RestController
class NodePages {
    private final Screen screen;
    private final OpenLegs openLegs;
    private final TicketOffice tickets;
    private final Sightings sightings;

    NodePages(Screen screen, OpenLegs openLegs, TicketOffice tickets, Sightings sightings) {
        this.screen = screen;
        this.openLegs = openLegs;
        this.tickets = tickets;
        this.sightings = sightings;
    }

    @GetMapping("/o/{op}/nodes/{node}")
    ResponseEntity<String> one(
            Visit visit, @PathVariable("node") String name, HttpServletRequest request) {
        NodeId node = visit.reference("node", NodeId::new, name);
        return show(visit, node, "", NewGatePages.baseOf(request));
    }

    /** The page; right after it was made with its duty code, else without. */
    ResponseEntity<String> show(Visit visit, NodeId id, String code, String base) {
        visit.need(Duty.NODES);
        Node node = get(visit, id);
        String ticket = findTicket(visit, node).map(kept -> base + kept.path()).orElse("");
        Instant now = visit.frame().moment().asOf();
        return screen.show(
                visit,
                "node",
                new NodeSheet(
                        node,
                        id.equals(visit.desk().node()),
                        node.until().filter(until -> !now.isBefore(until)).isPresent(),
                        sightings.of(visit.desk().operation(), id).seen(),
                        new DutyFields(
                                DutyForm.legs(visit, openLegs.list(visit), node.duty()),
                                node.duty()),
                        code,
                        ticket,
                        new FactWords(visit.view(), visit.frame())
                                .lines(visit.view().history(id).listAll().reversed())));
    }

    @PostMapping("/o/{op}/nodes/{node}/{act}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable("node") String name,
            @PathVariable("act") String act,
            HttpServletRequest request) {
        NodeId node = visit.reference("node", NodeId::new, name);
        return screen.send(
                visit,
                () -> command(visit, node, act),
                facts -> visit.frame().link("nodes/" + node),
                again -> one(again, name, request));
    }

    private static Command command(Visit visit, NodeId node, String act) {
        return switch (act) {
            case "duty" ->
                    new ChangeDuty(
                            node,
                            Optional.of(DutyForm.duty(visit.form())),
                            Optional.of(DutyForm.until(visit)));
            case "revoke" -> new RevokeNode(node, visit.form().value("reason"));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** The ticket as a file, with all that the gate needs as of now. */
    @GetMapping("/o/{op}/nodes/{node}/ticket")
    void ticket(Visit visit, @PathVariable("node") String name, HttpServletResponse response)
            throws IOException {
        visit.need(Duty.NODES);
        Node node = get(visit, visit.reference("node", NodeId::new, name));
        KeptTicket kept = findTicket(visit, node).orElseThrow(() -> visit.notThere("ticket", name));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(node) + "\"");
        try {
            tickets.write(kept, visit.desk(), response.getOutputStream());
        } catch (LedgerUnavailable | Damaged e) {
            // what has been sent ends here, and is seen to be cut short
            throw new IOException(e.getMessage(), e);
        }
    }

    static String fileName(Node node) {
        return node.id() + ".ticket";
    }

    private Optional<KeptTicket> findTicket(Visit visit, Node node) {
        try {
            return tickets.find(node, visit.desk().operation());
        } catch (LedgerUnavailable e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Refusal.of(WebRefusal.LEDGER_UNAVAILABLE, "", String.valueOf(e.getMessage())));
        }
    }

    private static Node get(Visit visit, NodeId id) {
        return Node.find(visit.view(), id).orElseThrow(() -> visit.notThere("node", id.value()));
    }
}
