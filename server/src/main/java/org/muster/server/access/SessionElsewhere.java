package org.muster.server.access;

import org.springframework.security.core.AuthenticationException;

/** A session's cookie came from a browser that the session did not begin in. */
public final class SessionElsewhere extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    SessionElsewhere() {
        super("the session began in another browser");
    }
}
