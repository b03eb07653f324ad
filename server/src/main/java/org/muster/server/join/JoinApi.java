package org.muster.server.join;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.host.Office;
import org.muster.sync.Damaged;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a laptop fetches its ticket. Anybody may ask: the address has a token that cannot be
 * guessed, and what comes is sealed under a code that is told by another way.
 */
@RestController
final class JoinApi {
    private final TicketOffice tickets;
    private final Office office;
    private final WrongTokens wrong = new WrongTokens(System::nanoTime);

    JoinApi(TicketOffice tickets, Office office) {
        this.tickets = tickets;
        this.office = office;
    }

    @GetMapping("/sync/{op}/join/{token}")
    void give(
            @PathVariable("op") String operation,
            @PathVariable("token") String token,
            HttpServletResponse response)
            throws IOException {
        try {
            OperationId id = new OperationId(operation);
            Optional<KeptTicket> ticket = tickets.find(id, token);
            Optional<Desk> desk = office.find(id);
            if (ticket.isEmpty() || desk.isEmpty()) {
                tell(response, wrong.isTooMany() ? HttpStatus.TOO_MANY_REQUESTS : NOT_THERE);
                return;
            }
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            tickets.write(ticket.get(), desk.get(), response.getOutputStream());
        } catch (IllegalArgumentException e) {
            tell(response, NOT_THERE);
        } catch (Damaged | LedgerUnavailable e) {
            if (response.isCommitted()) {
                throw new IOException(e.getMessage(), e);
            }
            response.reset();
            tell(response, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static final HttpStatus NOT_THERE = HttpStatus.NOT_FOUND;

    private static void tell(HttpServletResponse response, HttpStatus status) throws IOException {
        String sentence =
                switch (status) {
                    case TOO_MANY_REQUESTS ->
                            "too many wrong addresses were asked for: wait a minute";
                    case SERVICE_UNAVAILABLE -> "the hub cannot give the ticket just now";
                    default ->
                            "no ticket waits at this address: the gate has joined, its duty is over"
                                    + " or it was revoked";
                };
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
