package org.muster.server.pages;

import java.util.Set;
import org.muster.core.fact.UserId;
import org.muster.server.access.Role;
import org.muster.server.access.SignedIn;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who looks at a page: an account with its roles, or a citizen without one. */
public record Reader(String name, Set<Role> roles) {
    public static final Reader PUBLIC = new Reader("public", Set.of());

    public Reader {
        roles = Set.copyOf(roles);
    }

    /** Whoever makes the present request. */
    static Reader now() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            return PUBLIC;
        }
        SignedIn signedIn = SignedIn.of(who);
        return new Reader(signedIn.user().value(), signedIn.roles());
    }

    SignedIn signed() {
        return new SignedIn(new UserId(name), roles);
    }

    public boolean signedIn() {
        return !equals(PUBLIC);
    }
}
