package org.muster.server.access.directory;

import java.util.Set;

/**
 * Somebody of whom the directory has vouched.
 *
 * @param subject what the directory knows them by, for good
 * @param name what they are called when they sign in, which may change
 * @param roles by name; empty where the directory gives them none of ours
 */
public record DirectoryPerson(String subject, String name, String displayName, Set<String> roles) {
    public DirectoryPerson {
        roles = Set.copyOf(roles);
    }
}
