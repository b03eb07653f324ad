package org.muster.server.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.fact.UserId;
import org.springframework.security.core.Authentication;

/** Who makes a request: an account's name and roles. */
public record SignedIn(UserId user, Set<Role> roles) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Reads what Spring Security found out. */
    public static SignedIn of(Authentication who) {
        Set<String> held =
                who.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .collect(Collectors.toSet());
        return new SignedIn(
                new UserId(who.getName()),
                Arrays.stream(Role.values())
                        .filter(role -> held.contains(role.authority()))
                        .collect(Collectors.toSet()));
    }
}
