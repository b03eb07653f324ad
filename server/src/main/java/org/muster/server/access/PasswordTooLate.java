package org.muster.server.access;

import org.springframework.security.core.AuthenticationException;

/** A code came without a password, or too long after it. */
final class PasswordTooLate extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    PasswordTooLate() {
        super("no password was given lately");
    }
}
