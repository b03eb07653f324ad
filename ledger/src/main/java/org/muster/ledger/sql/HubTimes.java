package org.muster.ledger.sql;

import java.time.Duration;

/**
 * When the servers of a hub look, give signs of life, and take another for dead; silence is
 * measured by the database's clock.
 *
 * @param look between two looks at the database
 * @param beat between two signs of life
 * @param suspect after so much silence others try whether the pen is free
 * @param dead after so much silence they end the session that holds it
 */
record HubTimes(Duration look, Duration beat, Duration suspect, Duration dead) {
    static final HubTimes USUAL =
            new HubTimes(
                    Duration.ofMillis(100),
                    Duration.ofMillis(500),
                    Duration.ofMillis(1_000),
                    Duration.ofMillis(2_000));
}
