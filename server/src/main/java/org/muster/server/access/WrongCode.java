package org.muster.server.access;

import org.springframework.security.core.AuthenticationException;

/** A code that does not fit the account, or was used before. */
final class WrongCode extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    WrongCode() {
        super("wrong code");
    }
}
