package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.server.access.OwnProof;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccount;

/**
 * An account as whoever holds it sees it.
 *
 * @param recoveryLeft how many recovery codes are left; empty where there is no second step
 * @param required whether the account comes in without a second step
 * @param enrolment what a phone reads to make one, while that is going on
 * @param codes recovery codes, on the one page that shows them
 * @param sessions where the account is signed in
 * @param done which part was changed just now; something else where none was
 * @param proven whether it was shown lately that whoever looks is the account's owner
 * @param by what has to be typed in order to show it
 */
public record OwnAccountSheet(
        UserAccount account,
        Optional<Integer> recoveryLeft,
        boolean required,
        Optional<Scanned> enrolment,
        List<String> codes,
        OwnPasskeys passkeys,
        List<SessionLine> sessions,
        String done,
        boolean proven,
        OwnProof.By by,
        List<Problem> problems) {
    public OwnAccountSheet {
        codes = List.copyOf(codes);
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
    }

    /** A key as a code to be scanned, and as text to be typed. */
    public record Scanned(String svg, String key) {}

    /**
     * An account's passkeys.
     *
     * @param offered whether one can be made at this address
     * @param here whether one of them works at this address
     */
    public record OwnPasskeys(List<Line> lines, boolean offered, boolean here) {
        public OwnPasskeys {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A passkey.
     *
     * @param place the host at which it works
     * @param used when it was used last; empty where it never was
     */
    public record Line(String id, String label, String place, String made, String used) {}

    /** A session, in words. */
    public record SessionLine(
            String browser, String address, String since, String seen, boolean thisOne) {}

    /** Whether the password alone does not open the account. */
    public boolean hasMore() {
        return recoveryLeft().isPresent() || !passkeys().lines().isEmpty();
    }

    public Set<Role> roles() {
        return account.orderedRoles();
    }

    /** In fours, so that nobody loses the place. */
    static String inFours(String key) {
        return java.util.Arrays.stream(key.split("(?<=\\G.{4})")).collect(Collectors.joining(" "));
    }
}
