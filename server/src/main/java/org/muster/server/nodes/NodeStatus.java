package org.muster.server.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.node.Node;

/**
 * How it stands with another node, as far as it is known here.
 *
 * @param self whether it is this one
 * @param ended whether its duty is over
 * @param asOf up to when all that it recorded is here; absent where nothing is
 * @param notSent facts that are here and that it did not have when it was last met, about
 * @param notReceived facts that it had then and that are not here
 * @param aside pieces of its chain that were refused and wait for somebody to look at
 * @param absent whether its facts of the last minutes may be missing in what is shown here
 */
public record NodeStatus(
        Node node,
        boolean self,
        boolean ended,
        Sighting sighting,
        Optional<Instant> asOf,
        long notSent,
        long notReceived,
        long aside,
        boolean absent) {
    /** A wall that is off by more makes times misleading; less is seen every day. */
    private static final Duration NOTABLE = Duration.ofMinutes(2);

    /** How far its wall goes ahead of this one's, or behind if negative, where that is much. */
    public Optional<Duration> clockOff() {
        return sighting.ahead().filter(off -> off.abs().compareTo(NOTABLE) > 0);
    }
}
