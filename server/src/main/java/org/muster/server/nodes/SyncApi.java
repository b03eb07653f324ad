package org.muster.server.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.sync.Damaged;
import org.muster.sync.Envelope;
import org.muster.sync.UnknownSender;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where other nodes meet this one. Anybody may call: what comes in is signed by a node that was
 * admitted, and what goes out is sealed to it.
 */
@RestController
final class SyncApi {
    static final String PATH = "/sync";

    private final NodeDesks desks;
    private final Meeting meeting;
    private final Lines lines;
    private final Optional<SharedLedger> hub;
    private final RefusedParcels refused = new RefusedParcels();

    SyncApi(NodeDesks desks, Meeting meeting, Lines lines, Optional<SharedLedger> hub) {
        this.desks = desks;
        this.meeting = meeting;
        this.lines = lines;
        this.hub = hub;
    }

    /** Who answers here, and about which operations. */
    record Met(String node, List<String> operations) {}

    @GetMapping(PATH)
    Met who() {
        return new Met(
                desks.self().value(),
                desks.listOperations().stream().map(OperationId::value).toList());
    }

    @PostMapping(PATH + "/{op}")
    ResponseEntity<byte[]> meet(@PathVariable("op") String operation, InputStream body)
            throws IOException, InterruptedException {
        byte[] bytes = body.readNBytes(Wire.MOST_BYTES + 1);
        if (bytes.length > Wire.MOST_BYTES) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "it is larger than any parcel");
        }
        Optional<Standing> elsewhere =
                hub.map(SharedLedger::standing)
                        .filter(standing -> standing.role() != Standing.Role.WRITER);
        try {
            if (elsewhere.isPresent()) {
                return passedOn(elsewhere.get(), operation, bytes);
            }
            return meeting.answer(new OperationId(operation), Envelope.read(bytes))
                    .map(answer -> ResponseEntity.ok(answer.bytes()))
                    .orElseGet(() ->
                            sentence(
                                    HttpStatus.NOT_FOUND,
                                    "operation " + operation + " is not on this node"));
        } catch (UnknownSender e) {
            refused.say(String.valueOf(e.getMessage()));
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(Wire.HAS, Wire.told(e.has()))
                    .build();
        } catch (Damaged | IllegalArgumentException e) {
            return refuse(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (LedgerUnavailable e) {
            return sentence(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * What a node that was admitted lacks, sealed to it: whoever asks in its name can do nothing
     * with it.
     */
    @PostMapping(PATH + "/{op}/hello")
    ResponseEntity<byte[]> greet(
            @PathVariable("op") String operation,
            @RequestParam("node") String node,
            @RequestHeader(Wire.HAS) String has) {
        try {
            return meeting.greet(new OperationId(operation), new NodeId(node), Wire.numbers(has))
                    .map(answer -> ResponseEntity.ok(answer.bytes()))
                    .orElseGet(() ->
                            sentence(
                                    HttpStatus.NOT_FOUND,
                                    node + " was not admitted as far as is" + " known here"));
        } catch (IllegalArgumentException e) {
            return sentence(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (LedgerUnavailable e) {
            return sentence(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Only the server that holds the pen may store anything. */
    private ResponseEntity<byte[]> passedOn(Standing standing, String operation, byte[] bytes)
            throws InterruptedException {
        if (standing.role() != Standing.Role.FOLLOWER) {
            return sentence(HttpStatus.SERVICE_UNAVAILABLE, standing.trouble());
        }
        try {
            return ResponseEntity.ok(
                    lines.wire().post(standing.holder(), new OperationId(operation), bytes));
        } catch (IOException e) {
            return sentence(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private ResponseEntity<byte[]> refuse(HttpStatus status, String sentence) {
        refused.say(sentence);
        return sentence(status, sentence);
    }

    private static ResponseEntity<byte[]> sentence(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
