package org.muster.core.account;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.muster.core.fact.View;

/**
 * How many persons are in each state. Every known person is in exactly one, so the parts always sum
 * to {@code persons}.
 */
public record Balance(Map<AccountState, Integer> counts, int persons) {

    public Balance {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != persons) {
            throw new IllegalStateException(
                    "the balance does not add up: " + sum + " in states, " + persons + " known");
        }
    }

    /** Counts everybody who is registered in this view. */
    public static Balance of(View view) {
        Map<AccountState, Integer> counts = new EnumMap<>(AccountState.class);
        for (AccountState state : AccountState.values()) {
            counts.put(state, 0);
        }
        AtomicInteger persons = new AtomicInteger();
        Accounts accounts = new Accounts(view);
        view.persons()
                .flatMap(id -> accounts.find(id).stream())
                .forEach(account -> {
                    counts.merge(account.state(), 1, Integer::sum);
                    persons.incrementAndGet();
                });
        return new Balance(counts, persons.get());
    }

    public int count(AccountState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many persons are in all states of a sort together. */
    public int count(Predicate<AccountState> sort) {
        return Arrays.stream(AccountState.values()).filter(sort).mapToInt(this::count).sum();
    }
}
