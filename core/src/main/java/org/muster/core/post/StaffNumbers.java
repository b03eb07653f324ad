package org.muster.core.post;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.core.fact.Identifying;

/**
 * How many there are of one category. Each number may be unknown, which is not none. Sealed: how
 * few are left in an embassy is nothing for whoever takes a gate's laptop.
 *
 * @param present of the category
 * @param essential how many of those present have to stay in an ordered departure
 * @param dependants of all of the category; they are beside those present
 */
public record StaffNumbers(OptionalInt present, OptionalInt essential, OptionalInt dependants)
        implements Identifying {
    public static final StaffNumbers UNKNOWN =
            new StaffNumbers(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    Stream<Integer> known() {
        return Stream.of(present, essential, dependants)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt);
    }
}
