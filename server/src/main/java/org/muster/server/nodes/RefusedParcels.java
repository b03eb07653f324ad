package org.muster.server.nodes;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the server's log that something from another node was refused, and why: nodes and
 * numbers, never a person. Anybody on the network can be refused as often as they like, so only
 * some of each minute are said.
 *
 * <p>Threads: any.
 */
final class RefusedParcels {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedParcels.class);
    private static final int A_MINUTE = 20;
    private static final int LONGEST = 200;

    private long began = System.nanoTime();
    private int said;

    void say(String why) {
        if (isHeard()) {
            // what a stranger sends must not begin a line of its own
            String plain = why.replaceAll("\\p{Cntrl}", " ");
            LOG.warn(
                    "a parcel was refused: {}",
                    plain.substring(0, Math.min(plain.length(), LONGEST)));
        }
    }

    private synchronized boolean isHeard() {
        long now = System.nanoTime();
        if (now - began > TimeUnit.MINUTES.toNanos(1)) {
            began = now;
            said = 0;
        }
        return ++said <= A_MINUTE;
    }
}
