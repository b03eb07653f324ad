package org.muster.planning.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Tries every set of demands that is smaller than a clash, where they are few. */
record Smaller(List<Demand> demands, Predicate<List<Demand>> possible, BooleanSupplier stopped) {

    /** Whether there are at most so many sets smaller than a size. */
    boolean isFew(int size, long most) {
        double sets = 0;
        double ofSize = 1;
        for (int smaller = 0; smaller < size; smaller++) {
            sets += ofSize;
            ofSize = ofSize * (demands.size() - smaller) / (smaller + 1);
        }
        return sets <= most;
    }

    /** The first of the smallest sets that clash and are smaller than a size. */
    Optional<List<Demand>> find(int size) {
        for (int smaller = 1; smaller < size; smaller++) {
            Optional<List<Demand>> found = extend(new ArrayList<>(), 0, smaller);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Demand>> extend(List<Demand> chosen, int from, int missing) {
        if (stopped.getAsBoolean()) {
            return Optional.empty();
        }
        if (missing == 0) {
            return possible.test(chosen) ? Optional.empty() : Optional.of(List.copyOf(chosen));
        }
        for (int next = from; next <= demands.size() - missing; next++) {
            chosen.add(demands.get(next));
            Optional<List<Demand>> found = extend(chosen, next + 1, missing - 1);
            if (found.isPresent()) {
                return found;
            }
            chosen.removeLast();
        }
        return Optional.empty();
    }
}
