package org.muster.server.pages;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.muster.core.account.AccountState;

/**
 * Counts for somebody who knows some of the people: where so few are in one state that whoever
 * knows them would know them there, states are put together.
 *
 * @param counts of states with {@link #FEW} people or more
 * @param mixed how many are in all others; never few, unless all are
 */
public record FewPeople(Map<AccountState, Integer> counts, int mixed) {
    /** Fewer are not counted out. */
    public static final int FEW = 5;

    static FewPeople of(Map<AccountState, Integer> all) {
        Map<AccountState, Integer> shown = new EnumMap<>(AccountState.class);
        int mixed = 0;
        for (Map.Entry<AccountState, Integer> one : all.entrySet()) {
            if (one.getValue() < FEW) {
                mixed += one.getValue();
            } else {
                shown.put(one.getKey(), one.getValue());
            }
        }
        // what is left out must not be the difference to what is known
        while (isFew(mixed) && !shown.isEmpty()) {
            mixed += takeSmallest(shown);
        }
        return new FewPeople(shown, mixed);
    }

    private static int takeSmallest(Map<AccountState, Integer> shown) {
        Map.Entry<AccountState, Integer> least =
                shown.entrySet().stream()
                        .min(Comparator.comparingInt(Map.Entry::getValue))
                        .orElseThrow();
        int count = least.getValue();
        shown.remove(least.getKey());
        return count;
    }

    private static boolean isFew(int count) {
        return count > 0 && count < FEW;
    }

    /** Whether so few are left that not even their number is told. */
    public boolean isTooFew() {
        return isFew(total());
    }

    public int total() {
        return mixed + counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
