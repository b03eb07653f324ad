package org.muster.server.host;

import org.muster.ledger.desk.Desk;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes what pages need of every operation once the server answers: the roll first, on which the
 * crisis room rests, then the index of persons. Made while the server starts they would keep the
 * public page, which needs neither, waiting for the processor.
 */
@Component
final class Preparations {
    private final Office office;
    private final Rolls rolls;
    private final Searches searches;

    Preparations(Office office, Rolls rolls, Searches searches) {
        this.office = office;
        this.rolls = rolls;
        this.searches = searches;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        office.onDesk(desk ->
                Thread.ofPlatform()
                        .name("prepare-" + desk.operation())
                        .daemon(true)
                        .start(() -> prepare(desk)));
    }

    private void prepare(Desk desk) {
        rolls.prepare(desk);
        searches.prepare(desk);
    }
}
