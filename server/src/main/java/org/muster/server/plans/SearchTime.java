package org.muster.server.plans;

import java.time.Duration;

/** How long a search on the board may take: whoever begins it says so. */
public enum SearchTime {
    SHORT(10),
    USUAL(60),
    LONG(300);

    private final Duration limit;

    SearchTime(int seconds) {
        limit = Duration.ofSeconds(seconds);
    }

    public Duration limit() {
        return limit;
    }
}
