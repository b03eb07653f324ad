package org.muster.server.access;

import java.time.Duration;
import java.util.Set;

/**
 * How long a session lasts.
 *
 * @param idle without anything that somebody does; what a page refreshes by itself is not that
 * @param whole from its beginning, whatever is done: a shift
 */
record SessionSpan(Duration idle, Duration whole) {
    private static final Duration SHIFT = Duration.ofHours(12);

    /** At a gate each scan counts, and strangers pass by a screen that is left alone. */
    private static final SessionSpan AT_A_GATE = new SessionSpan(Duration.ofMinutes(15), SHIFT);

    private static final SessionSpan USUAL = new SessionSpan(Duration.ofHours(2), SHIFT);

    /** Of whoever only scans, and of everybody on a server that is a gate. */
    static SessionSpan of(Set<Role> roles, boolean gate) {
        return gate || roles.equals(Set.of(Role.GATE_OPERATOR)) ? AT_A_GATE : USUAL;
    }
}
