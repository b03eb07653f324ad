package org.muster.core.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An amount shared among people, by their states: whole divided by persons. Every person, child or
 * not, gets the same in whole units of the currency's last decimal, and the units that are left,
 * fewer than there are persons, go one each to persons. By largest remainder all persons are equal
 * there, so the order decides: the persons of each state come evenly spaced in it, the {@code k}-th
 * of {@code p} at {@code (2k-1)/p}, states by their code, those of unknown nationality last. So one
 * more person never raises another state's share, and one more cent of cost lowers nobody's; a
 * largest remainder over states would do both.
 *
 * @param whole what was shared
 * @param list most persons first, then by code; sums to {@code whole} unless it is empty
 */
public record Shares(BigDecimal whole, List<Share> list) {
    /** As {@link Share} codes, the unknown ones last. */
    private static final Comparator<String> CODES =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    private static final Comparator<Share> ORDER =
            Comparator.comparing(Share::persons).reversed().thenComparing(Share::state, CODES);

    public Shares {
        list = List.copyOf(list);
    }

    /**
     * Shares an amount, not below zero, among so many persons of each state. Among nobody nothing
     * is shared.
     */
    public static Shares of(BigDecimal whole, Map<String, Integer> persons) {
        if (whole.signum() < 0 || persons.values().stream().anyMatch(many -> many < 1)) {
            throw new IllegalArgumentException(whole + " among " + persons);
        }
        int all = persons.values().stream().reduce(0, Math::addExact);
        if (all == 0) {
            return new Shares(whole, List.of());
        }
        BigInteger[] each = whole.unscaledValue().divideAndRemainder(BigInteger.valueOf(all));
        Map<String, Integer> extra = spread(persons, each[1].intValueExact());
        List<Share> list = new ArrayList<>();
        persons.forEach((state, many) -> {
            BigInteger units =
                    each[0].multiply(BigInteger.valueOf(many))
                            .add(BigInteger.valueOf(extra.getOrDefault(state, 0)));
            list.add(new Share(state, many, new BigDecimal(units, whole.scale())));
        });
        list.sort(ORDER);
        return new Shares(whole, list);
    }

    /** How many of the units that are left go to persons of each state. */
    private static Map<String, Integer> spread(Map<String, Integer> persons, int left) {
        List<Place> places = new ArrayList<>();
        new TreeMap<>(persons)
                .forEach((state, many) -> {
                    for (int i = 1; i <= many; i++) {
                        places.add(new Place(state, 2L * i - 1, many));
                    }
                });
        places.sort(Place.ORDER);
        Map<String, Integer> extra = new HashMap<>();
        places.stream().limit(left).forEach(place -> extra.merge(place.state(), 1, Integer::sum));
        return extra;
    }

    /** Where a person stands among all: at {@code odd / of}. */
    private record Place(String state, long odd, int of) {
        static final Comparator<Place> ORDER =
                ((Comparator<Place>)
                                (one, other) ->
                                        Long.compare(one.odd * other.of, other.odd * one.of))
                        .thenComparing(Place::state, CODES);
    }

    /** What one person costs, if it were to be told in whole units, rounded down. */
    public BigDecimal eachAtLeast() {
        int all = persons();
        return all == 0
                ? whole
                : new BigDecimal(
                        whole.unscaledValue().divide(BigInteger.valueOf(all)), whole.scale());
    }

    public int persons() {
        return list.stream().mapToInt(Share::persons).sum();
    }
}
