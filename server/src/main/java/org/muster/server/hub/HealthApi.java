package org.muster.server.hub;

import java.time.Instant;
import java.util.Optional;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.server.host.Office;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a load balancer, or whoever watches, whether this server is of use: it holds the pen or
 * follows who does, and what it shows is as of when. Nothing about anybody is in it.
 */
@RestController
final class HealthApi {
    private final Office office;
    private final Optional<SharedLedger> ledger;

    HealthApi(Office office, Optional<SharedLedger> ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    /**
     * @param role writer, follower, waiting (nobody writes) or parted (the database lost facts)
     * @param asOf what this server shows holds all that was durable then
     */
    record Health(String role, long term, Instant asOf, String trouble) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        if (ledger.isEmpty()) {
            return ResponseEntity.ok(new Health("writer", 1, office.now(), ""));
        }
        Standing standing = ledger.get().standing();
        Health health =
                switch (standing.role()) {
                    case WRITER -> health("writer", standing);
                    case FOLLOWER -> health("follower", standing);
                    case WAITING -> health("waiting", standing);
                    case PARTED -> health("parted", standing);
                };
        boolean useful =
                switch (standing.role()) {
                    case WRITER, FOLLOWER -> true;
                    case WAITING, PARTED -> false;
                };
        return ResponseEntity.status(useful ? 200 : 503).body(health);
    }

    private static Health health(String role, Standing standing) {
        return new Health(role, standing.term(), standing.asOf(), standing.trouble());
    }
}
