package org.muster.server.reads;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How much of what nobody's account was refused is kept: anybody on the network can be refused as
 * often as they like, and must not fill the disk by it.
 *
 * <p>Threads: any.
 */
@Component
final class Strangers {
    private static final int A_MINUTE = 100;

    private Instant began = Instant.EPOCH;
    private int heard;

    /** Whether this one is kept: the first hundred of a minute are. */
    synchronized boolean isHeard(Instant now) {
        if (Duration.between(began, now).compareTo(Duration.ofMinutes(1)) >= 0) {
            began = now;
            heard = 0;
        }
        heard++;
        return heard <= A_MINUTE;
    }
}
