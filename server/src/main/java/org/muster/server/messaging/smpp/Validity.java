package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How long a provider may still try to deliver, as a relative time of SMPP 3.4 (7.1.1.2), which
 * does not depend on the provider's clock.
 */
final class Validity {
    /** Longer than any provider keeps a message, and what fits into the field for days. */
    private static final Duration LONGEST = Duration.ofDays(28);

    private Validity() {}

    /**
     * @throws IllegalArgumentException when less than a second is left
     */
    static String until(Instant until, Instant now) {
        Duration left = Duration.between(now, until);
        if (left.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("until is " + until + " and now " + now);
        }
        Duration told = left.compareTo(LONGEST) > 0 ? LONGEST : left;
        return String.format(
                Locale.ROOT,
                "0000%02d%02d%02d%02d000R",
                told.toDaysPart(),
                told.toHoursPart(),
                told.toMinutesPart(),
                told.toSecondsPart());
    }
}
