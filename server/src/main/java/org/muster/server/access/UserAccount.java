package org.muster.server.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who can sign in. A session goes on only while its account is the same as at its
 * beginning, so whatever changes here ends sessions.
 *
 * @param passwordHash says by which method it was made, so that a stronger method can come later;
 *     empty of accounts of the ministry's directory, which have no password here
 * @param sessionsFrom when all sessions were ended last; empty where they never were
 * @param directory the directory that it comes from, and whom that knows by it; empty of our own
 * @param scope where it works; empty: everywhere
 */
public record UserAccount(
        String name,
        String displayName,
        Set<Role> roles,
        String passwordHash,
        Optional<Instant> sessionsFrom,
        Optional<String> directory,
        Optional<Scope> scope) {
    public UserAccount {
        roles = Set.copyOf(roles);
    }

    /** A new one. */
    public UserAccount(String name, String displayName, Set<Role> roles, String passwordHash) {
        this(
                name,
                displayName,
                roles,
                passwordHash,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    UserAccount withPasswordHash(String other) {
        return new UserAccount(name, displayName, roles, other, sessionsFrom, directory, scope);
    }

    UserAccount withRoles(Set<Role> other) {
        return new UserAccount(
                name, displayName, other, passwordHash, sessionsFrom, directory, scope);
    }

    UserAccount withSessionsFrom(Instant other) {
        return new UserAccount(
                name, displayName, roles, passwordHash, Optional.of(other), directory, scope);
    }

    UserAccount withScope(Scope other) {
        return new UserAccount(
                name,
                displayName,
                roles,
                passwordHash,
                sessionsFrom,
                directory,
                Optional.of(other).filter(limits -> !limits.equals(Scope.EVERYWHERE)));
    }

    /** Where it works. */
    @JsonIgnore
    public Scope where() {
        return scope.orElse(Scope.EVERYWHERE);
    }

    /** One of the ministry's directory. */
    static UserAccount of(String directory, String name, String displayName, Set<Role> roles) {
        return new UserAccount(
                name,
                displayName,
                roles,
                "",
                Optional.empty(),
                Optional.of(directory),
                Optional.empty());
    }

    /** Whether it signs in by the ministry's directory, and not by what is kept here. */
    @JsonIgnore
    public boolean isOfDirectory() {
        return directory.isPresent();
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
