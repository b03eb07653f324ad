package org.muster.ledger.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;

/**
 * One answer that showed persons, or one refusal.
 *
 * @param who the account's name; {@code public} without one. Of a sign-in that failed what was
 *     typed, which may be no account
 * @param operation empty where the address lies in none
 * @param route the pattern of the address with its method, such as {@code GET
 *     /o/{op}/people/{person}}; never what somebody typed
 * @param status of HTTP
 * @param asOf the earlier time that was looked at; empty is as it was then
 * @param persons who was shown; of a refusal whom the address names
 */
public record ReadEntry(
        Instant at,
        ReadOutcome outcome,
        String who,
        String operation,
        String route,
        int status,
        Optional<Instant> asOf,
        List<PersonId> persons) {
    private static final int LONGEST = 200;

    public ReadEntry {
        who = cut(who);
        operation = cut(operation);
        route = cut(route);
        persons = persons.stream().distinct().toList();
    }

    /** Anybody can type a long name; NUL is in no database. */
    private static String cut(String text) {
        String plain = text.replace("\0", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
