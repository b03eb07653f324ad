package org.muster.server.pages;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.NodeId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.exchange.TriedKeys;
import org.muster.server.access.Duty;
import org.muster.server.nodes.Carrying;
import org.muster.server.nodes.Carrying.Carried;
import org.muster.server.nodes.Lines;
import org.muster.server.nodes.Nodes;
import org.muster.sync.Damaged;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How it stands with every node; what a stick carries between them. */
@RestController
class NodesPages {
    private static final int REFUSED = 20;

    private final Screen screen;
    private final Nodes nodes;
    private final Lines lines;
    private final Carrying carrying;

    NodesPages(Screen screen, Nodes nodes, Lines lines, Carrying carrying) {
        this.screen = screen;
        this.nodes = nodes;
        this.lines = lines;
        this.carrying = carrying;
    }

    @GetMapping("/o/{op}/nodes")
    ResponseEntity<String> nodes(Visit visit) throws LedgerUnavailable {
        return show(visit, Optional.empty());
    }

    private ResponseEntity<String> show(Visit visit, Optional<Carried> carried)
            throws LedgerUnavailable {
        List<NodesSheet.LineStatus> called =
                lines.list().stream()
                        .map(line ->
                                new NodesSheet.LineStatus(
                                        line.address(),
                                        line.peer().map(NodeId::value).orElse(""),
                                        line.trouble()))
                        .toList();
        List<NodesSheet.Refused> refused =
                nodes.listAside().stream()
                        .limit(REFUSED)
                        .map(aside -> refused(visit, aside))
                        .toList();
        return screen.show(
                visit,
                "nodes",
                new NodesSheet(
                        nodes.list(visit.desk()),
                        called,
                        carried,
                        refused,
                        Conflict.listAll(visit.view()).size()));
    }

    private static NodesSheet.Refused refused(Visit visit, Aside aside) {
        return new NodesSheet.Refused(
                aside.from().value(),
                aside.after() + 1,
                aside.until(),
                reason(visit.frame(), aside.reason()),
                visit.frame().time(aside.at()));
    }

    private static String reason(Frame frame, String reason) {
        return reason.equals(TriedKeys.WRONG_KEY)
                ? frame.word("nodes.wrongKey")
                : Choices.find(reason, Taken.Fault.class).map(frame::word).orElse(reason);
    }

    /** All that a node lacks, as a file to carry there. */
    @GetMapping("/o/{op}/nodes/{node}/parcels")
    ResponseEntity<?> parcels(Visit visit, @PathVariable("node") String name)
            throws IOException, LedgerUnavailable {
        NodeId node = visit.reference("node", NodeId::new, name);
        Optional<byte[]> file = carrying.write(visit.desk().operation(), node);
        if (file.isEmpty()) {
            return nodes(visit.wrong("node", visit.frame().word("nodes.notTrusted", name)));
        }
        String called = visit.desk().operation() + "-" + visit.desk().node() + "-to-" + node;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + called + ".muster\"")
                .body(file.get());
    }

    @PostMapping("/o/{op}/nodes/parcels")
    ResponseEntity<String> carry(Visit visit, @RequestParam("file") MultipartFile file)
            throws IOException, LedgerUnavailable, InterruptedException {
        visit.need(Duty.GATE);
        if (file.isEmpty()) {
            return nodes(visit.wrong("file", visit.frame().word("nodes.noFile")));
        }
        try (var in = file.getInputStream()) {
            return show(visit, Optional.of(carrying.take(visit.desk().operation(), in)));
        } catch (Damaged e) {
            String sentence = visit.frame().word("nodes.badFile", String.valueOf(e.getMessage()));
            return nodes(visit.wrong("file", sentence));
        }
    }

    @PostMapping("/o/{op}/nodes/lines")
    ResponseEntity<String> call(Visit visit) throws LedgerUnavailable {
        visit.need(Duty.GATE);
        String typed = visit.form().value("address");
        try {
            URI address = URI.create(typed);
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("https?")) {
                throw new IllegalArgumentException("no host");
            }
            lines.add(address);
            return Screen.seeOther(visit.frame().link("nodes"));
        } catch (IllegalArgumentException e) {
            return nodes(visit.wrong("address", visit.frame().word("nodes.badAddress", typed)));
        }
    }
}
