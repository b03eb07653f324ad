package org.muster.server.access;

import org.muster.server.access.brake.Asking;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** What somebody who signed in may do. */
final class Entry {
    /** Nothing but making a second step: without one this account does not come in. */
    private static final String ENROLS = "ENROLS";

    private Entry() {}

    static Authentication whole(UserAccount account, Asking asking) {
        return of(
                account,
                asking,
                account.roles().stream().map(Role::authority).toArray(String[]::new));
    }

    static Authentication toEnrol(UserAccount account, Asking asking) {
        return of(account, asking, ENROLS);
    }

    static boolean isToEnrol(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(authority -> ENROLS.equals(authority.getAuthority()));
    }

    private static Authentication of(UserAccount account, Asking asking, String... authorities) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.name(), null, AuthorityUtils.createAuthorityList(authorities));
        token.setDetails(asking);
        return token;
    }
}
