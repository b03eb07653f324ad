package org.muster.core.closing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.closing.ClosingFact.RemainingHandedOver;
import org.muster.core.fact.History;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;

/**
 * Whoever is known and not known to be gone: neither brought out, nor left by their own means, nor
 * abroad, nor dead.
 *
 * @param persons by state, then those of whom nothing was heard the longest
 * @param handedOver the last time that those who remained were handed over
 */
public record Remaining(List<One> persons, Optional<HandedOver> handedOver) {

    /** By state, then by the last word, the oldest first. */
    private static final Comparator<One> ORDER =
            Comparator.comparing((One one) -> one.account().state())
                    .thenComparing(One::lastWord)
                    .thenComparing(one -> one.account().person().value());

    /**
     * One person.
     *
     * @param lastWord when anything was last heard or done about them
     */
    public record One(Account account, Instant lastWord) {}

    /** A handover, and when it was. */
    public record HandedOver(String to, int persons, String note, Recorded recorded) {
        public Instant at() {
            return recorded.stamp().instant();
        }
    }

    public Remaining {
        persons = List.copyOf(persons);
    }

    public static Remaining of(View view, OperationId operation) {
        Accounts accounts = new Accounts(view);
        List<One> persons =
                view.persons()
                        .flatMap(id -> accounts.find(id).stream())
                        .filter(account -> account.state().remains())
                        .map(account ->
                                new One(account, lastWord(view.history(account.person()), account)))
                        .sorted(ORDER)
                        .toList();
        return new Remaining(persons, findHandedOver(view, operation));
    }

    /** What was proven last also counts: a leg's fact lies in the leg's history. */
    private static Instant lastWord(History history, Account account) {
        Instant last = account.proof().happened();
        for (Recorded recorded : history) {
            if (recorded.happened().isAfter(last)) {
                last = recorded.happened();
            }
        }
        return last;
    }

    static Optional<HandedOver> findHandedOver(View view, OperationId operation) {
        HandedOver last = null;
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof RemainingHandedOver fact) {
                last = new HandedOver(fact.to(), fact.persons(), fact.note(), recorded);
            }
        }
        return Optional.ofNullable(last);
    }

    /** How many there are of each state that somebody is in. */
    public Map<AccountState, Integer> counts() {
        Map<AccountState, Integer> counts = new TreeMap<>();
        persons.forEach(one -> counts.merge(one.account().state(), 1, Integer::sum));
        return counts;
    }

    /** How many came to remain after the last handover, or are in nobody else's hands. */
    public int notHandedOver() {
        return handedOver
                .map(last ->
                        (int)
                                persons.stream()
                                        .filter(one ->
                                                one.account()
                                                                .proof()
                                                                .stamp()
                                                                .compareTo(last.recorded().stamp())
                                                        > 0)
                                        .count())
                .orElseGet(persons::size);
    }
}
