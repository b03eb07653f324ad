package org.muster.server.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Refusal;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.host.Office;
import org.muster.server.nodes.Absence;
import org.muster.server.nodes.Carrying;
import org.muster.server.nodes.Carrying.Carried;
import org.muster.server.nodes.NodeStatus;
import org.muster.server.nodes.Nodes;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.muster.sync.Damaged;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The nodes of an operation, and files of parcels between them. */
@RestController
final class NodesApi {
    private final Office office;
    private final Nodes nodes;
    private final Carrying carrying;

    NodesApi(Office office, Nodes nodes, Carrying carrying) {
        this.office = office;
        this.nodes = nodes;
        this.carrying = carrying;
    }

    /**
     * @param without whose facts of the last minutes may be missing here
     */
    record NodesTold(Instant asOf, List<NodeStatus> nodes, List<Absence> without) {}

    @GetMapping("/api/operations/{op}/nodes")
    NodesTold list(@PathVariable String op) throws LedgerUnavailable {
        Asked asked = Asked.of(office, op, null);
        return new NodesTold(
                asked.asOf(), nodes.list(asked.desk()), nodes.listAbsent(asked.desk()));
    }

    /** A file of all that the node lacks, sealed to it. */
    @GetMapping("/api/operations/{op}/nodes/{node}/parcels")
    ResponseEntity<byte[]> parcels(@PathVariable String op, @PathVariable String node)
            throws IOException, LedgerUnavailable {
        NodeId to = PeopleApi.read("node", node, NodeId::new);
        Optional<byte[]> file = carrying.write(Asked.desk(office, op).operation(), to);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(
                        file.orElseThrow(() ->
                                new ProblemException(
                                        HttpStatus.CONFLICT,
                                        Refusal.of(WebRefusal.NODE_NOT_TRUSTED, "node", node))));
    }

    /** Takes a file of parcels, as it was carried. Once more changes nothing. */
    @PostMapping(
            path = "/api/operations/{op}/parcels",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Carried take(@PathVariable String op, @RequestBody byte[] file)
            throws IOException, LedgerUnavailable, InterruptedException {
        try {
            return carrying.take(
                    Asked.desk(office, op).operation(), new ByteArrayInputStream(file));
        } catch (Damaged e) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(WebRefusal.BAD_PARCELS, "body", String.valueOf(e.getMessage())));
        }
    }
}
