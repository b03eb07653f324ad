package org.muster.planning.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Demands that cannot all be met, none of which can be left out: without any one of them the others
 * can be met.
 *
 * @param smallest whether no smaller set of demands clashes; otherwise that is not known
 */
public record Clash(List<Demand> demands, boolean smallest) {
    /** How many sets are tried at most to find a smaller clash. */
    private static final long MOST_SETS = 20_000;

    private static final int MOST_TOLD = 6;

    public Clash {
        demands = List.copyOf(demands);
    }

    /**
     * A clash among demands; empty: they can all be met, or it was stopped.
     *
     * @param demands those that should rather be named first
     * @param possible whether a set of demands can be met; with fewer demands never less so
     */
    public static Optional<Clash> find(
            List<Demand> demands, Predicate<List<Demand>> possible, BooleanSupplier stopped) {
        if (possible.test(demands)) {
            return Optional.empty();
        }
        List<Demand> irreducible = new Shrinking(possible, stopped).shrink(demands);
        if (stopped.getAsBoolean()) {
            return Optional.empty();
        }
        Smaller smaller = new Smaller(demands, possible, stopped);
        if (!smaller.isFew(irreducible.size(), MOST_SETS)) {
            return Optional.of(new Clash(irreducible, false));
        }
        List<Demand> least = smaller.find(irreducible.size()).orElse(irreducible);
        return Optional.of(new Clash(least, !stopped.getAsBoolean()));
    }

    /** Clashes that share no party and no leg that must fly, until the rest can be met. */
    public static List<Clash> listApart(
            List<Demand> demands, Predicate<List<Demand>> possible, BooleanSupplier stopped) {
        List<Clash> clashes = new ArrayList<>();
        List<Demand> left = new ArrayList<>(demands);
        Optional<Clash> next = find(left, possible, stopped);
        while (next.isPresent()) {
            clashes.add(next.get());
            List<Demand> wanted =
                    next.get().demands().stream()
                            .filter(demand -> !(demand instanceof Demand.Holds))
                            .toList();
            left.removeAll(wanted.isEmpty() ? next.get().demands() : wanted);
            next = find(left, possible, stopped);
        }
        return clashes;
    }

    /** In words; of many parties only some are named. */
    public String sentence() {
        List<Demand.Goes> parties =
                demands.stream()
                        .filter(Demand.Goes.class::isInstance)
                        .map(Demand.Goes.class::cast)
                        .sorted(Comparator.comparing(Demand.Goes::souls).reversed())
                        .toList();
        List<String> told = new ArrayList<>();
        demands.stream()
                .filter(demand -> !(demand instanceof Demand.Goes))
                .forEach(demand -> told.add(demand.sentence()));
        parties.stream().limit(MOST_TOLD).forEach(party -> told.add(party.sentence()));
        if (parties.size() > MOST_TOLD) {
            List<Demand.Goes> more = parties.subList(MOST_TOLD, parties.size());
            told.add(
                    "%d more parties, %d people, go on theirs"
                            .formatted(
                                    more.size(), more.stream().mapToInt(Demand.Goes::souls).sum()));
        }
        return "these cannot all be: " + String.join("; ", told);
    }
}
