package org.muster.server.access;

import org.springframework.security.core.AuthenticationException;

/** The password is right, but its account has a passkey and no codes to go with the password. */
final class PasskeyNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String account;

    PasskeyNeeded(String account) {
        super("a passkey is needed");
        this.account = account;
    }

    String account() {
        return account;
    }
}
