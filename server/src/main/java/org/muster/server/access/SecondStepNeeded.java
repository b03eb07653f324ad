package org.muster.server.access;

import org.springframework.security.core.AuthenticationException;

/** The password is right, and does not suffice. */
final class SecondStepNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String account;

    SecondStepNeeded(String account) {
        super("a second step is needed");
        this.account = account;
    }

    String account() {
        return account;
    }
}
