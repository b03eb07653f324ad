package org.muster.server.access;

import org.springframework.security.core.AuthenticationException;

/** The passkey does not fit, or answered too late. */
final class WrongPasskey extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    WrongPasskey() {
        super("the passkey does not fit");
    }
}
