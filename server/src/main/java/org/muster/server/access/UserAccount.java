package org.muster.server.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who can sign in. {@code passwordHash} says by which method it was made, so that a
 * stronger method can come later.
 */
public record UserAccount(String name, String displayName, Set<Role> roles, String passwordHash) {
    public UserAccount {
        roles = Set.copyOf(roles);
    }

    UserAccount withPasswordHash(String other) {
        return new UserAccount(name, displayName, roles, other);
    }

    /** The roles in their own order, for pages. */
    public Set<Role> orderedRoles() {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        return ordered;
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return "UserAccount[" + name + ", " + orderedRoles() + "]";
    }
}
