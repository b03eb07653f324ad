package org.muster.server.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who can sign in. A session goes on only while its account is the same as at its
 * beginning, so whatever changes here ends sessions.
 *
 * @param passwordHash says by which method it was made, so that a stronger method can come later
 * @param sessionsFrom when all sessions were ended last; empty where they never were
 */
public record UserAccount(
        String name,
        String displayName,
        Set<Role> roles,
        String passwordHash,
        Optional<Instant> sessionsFrom) {
    public UserAccount {
        roles = Set.copyOf(roles);
    }

    /** A new one. */
    public UserAccount(String name, String displayName, Set<Role> roles, String passwordHash) {
        this(name, displayName, roles, passwordHash, Optional.empty());
    }

    UserAccount withPasswordHash(String other) {
        return new UserAccount(name, displayName, roles, other, sessionsFrom);
    }

    UserAccount withRoles(Set<Role> other) {
        return new UserAccount(name, displayName, other, passwordHash, sessionsFrom);
    }

    UserAccount withSessionsFrom(Instant other) {
        return new UserAccount(name, displayName, roles, passwordHash, Optional.of(other));
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
