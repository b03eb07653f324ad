package org.muster.server.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.desk.Answer;
import org.muster.server.api.CommandWire;
import org.muster.server.host.Office;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the other servers of the hub hand commands over. Who gave a command was found out there,
 * and whether they may.
 */
@RestController
final class HubApi {
    /** More than any command has; anybody may send something here. */
    private static final int MOST_BYTES = 32 << 20;

    private final Office office;
    private final Optional<SharedLedger> ledger;
    private final Optional<HubPen> pen;

    HubApi(Office office, Optional<SharedLedger> ledger, Optional<HubPen> pen) {
        this.office = office;
        this.ledger = ledger;
        this.pen = pen;
    }

    @PostMapping(HubPen.PATH)
    ResponseEntity<byte[]> take(@RequestHeader(HubPen.MARK) String outside, InputStream body)
            throws IOException, InterruptedException {
        if (pen.isEmpty() || ledger.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Envelope.Mark mark;
        try {
            mark = Envelope.Mark.parse(outside);
        } catch (IllegalArgumentException e) {
            return ResponseEntity.badRequest().build();
        }
        byte[] sealed = body.readNBytes(MOST_BYTES + 1);
        if (sealed.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Envelope envelope = pen.get().envelope();
        Optional<byte[]> content = envelope.open(mark, sealed, ledger.get().databaseTime());
        if (content.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (mark.term() != ledger.get().term()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        return carriedOut(CommandWire.asked(content.get()))
                .map(answer -> ResponseEntity.ok(envelope.answer(mark, CommandWire.answer(answer))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private Optional<Answer> carriedOut(CommandWire.Asked asked) throws InterruptedException {
        try {
            return office.ask(asked.operation(), asked.id(), asked.by(), asked.command());
        } catch (LedgerUnavailable e) {
            return Optional.empty();
        }
    }
}
