package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccount;

/**
 * An account as whoever holds it sees it.
 *
 * @param recoveryLeft how many recovery codes are left; empty where there is no second step
 * @param required whether the account comes in without a second step
 * @param enrolment what a phone reads to make one, while that is going on
 * @param codes recovery codes, on the one page that shows them
 */
public record OwnAccountSheet(
        UserAccount account,
        Optional<Integer> recoveryLeft,
        boolean required,
        Optional<Scanned> enrolment,
        List<String> codes,
        List<Problem> problems) {
    public OwnAccountSheet {
        codes = List.copyOf(codes);
        problems = List.copyOf(problems);
    }

    /** A key as a code to be scanned, and as text to be typed. */
    public record Scanned(String svg, String key) {}

    public Set<Role> roles() {
        return account.orderedRoles();
    }

    /** In fours, so that nobody loses the place. */
    static String inFours(String key) {
        return java.util.Arrays.stream(key.split("(?<=\\G.{4})")).collect(Collectors.joining(" "));
    }
}
