package org.muster.server.join;

import java.time.Instant;

/**
 * A ticket that waits at the hub until its gate has come: its sealed head, and the token of the
 * address where it can be fetched. The duty code is kept nowhere.
 *
 * @param signing the public key that it was made for, which tells it from another of the same name
 */
public record KeptTicket(
        String operation,
        String node,
        String signing,
        String token,
        byte[] head,
        byte[] traceSecret,
        Instant made) {
    /** The address under the hub's own that gives it to whoever knows the token. */
    public String path() {
        return "/sync/" + operation + "/join/" + token;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptTicket ticket && token.equals(ticket.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    @Override
    public String toString() {
        return "KeptTicket[" + node + " of " + operation + "]";
    }
}
