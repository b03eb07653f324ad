package org.muster.server.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.server.access.SessionElsewhere;
import org.muster.server.host.Office;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps in the log of reads that a name and a password did not fit, or that a session was shown by
 * another browser than it began in.
 */
@Component
final class SignIns {
    private final ReadKeeper keeper;
    private final Strangers strangers;
    private final Office office;

    SignIns(ReadKeeper keeper, Strangers strangers, Office office) {
        this.keeper = keeper;
        this.strangers = strangers;
        this.office = office;
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Instant now = office.now();
        if (strangers.isHeard(now)) {
            boolean unused =
                    keeper.keep(
                            new ReadEntry(
                                    now,
                                    ReadOutcome.SIGN_IN_FAILED,
                                    event.getAuthentication().getName(),
                                    "",
                                    event.getException() instanceof SessionElsewhere
                                            ? "session"
                                            : "sign-in",
                                    HttpStatus.UNAUTHORIZED.value(),
                                    Optional.empty(),
                                    List.of()));
        }
    }
}
