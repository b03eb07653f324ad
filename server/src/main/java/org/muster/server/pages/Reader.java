package org.muster.server.pages;

import java.util.Set;

/** Who looks at a page: an account with its roles, or a citizen without one. */
public record Reader(String name, Set<String> roles) {
    public static final Reader PUBLIC = new Reader("public", Set.of());

    public boolean signedIn() {
        return !equals(PUBLIC);
    }

    public boolean administrator() {
        return roles.contains("ADMINISTRATOR");
    }
}
