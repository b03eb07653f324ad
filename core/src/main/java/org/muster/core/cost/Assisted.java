package org.muster.core.cost;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;

/**
 * Those who were assisted, as the scans say: everybody aboard, each once, infants on a lap like
 * anybody. Crew is not scanned aboard and is not assisted.
 *
 * @param recorded for each state under which codes are counted, how many of each recorded code; an
 *     empty code is a nationality that nobody knows
 */
public record Assisted(SortedMap<String, SortedMap<String, Integer>> recorded) {

    /** Those aboard a leg: after doors shut, its manifest with what was corrected. */
    public static Assisted ofLeg(View view, LegId id, UnaryOperator<String> fold) {
        return of(view, aboard(Leg.find(view, id).stream()), fold);
    }

    /** Everybody whom a leg took out of the country. */
    public static Assisted ofOperation(View view, UnaryOperator<String> fold) {
        return of(view, aboard(Leg.listAll(view).stream().filter(Leg::carriesOut)), fold);
    }

    /** Everybody aboard these legs, each once. */
    private static Set<PersonId> aboard(Stream<Leg> legs) {
        return legs.flatMap(leg -> leg.aboard().keySet().stream()).collect(Collectors.toSet());
    }

    /** The code of somebody's nationality as it is recorded; empty while nobody knows it. */
    public static String recorded(Person person) {
        return person.counted().map(Nationality::code).orElse("");
    }

    /**
     * @param fold the code that a recorded one is counted under, such as {@code DEU} for {@code D}
     */
    private static Assisted of(View view, Set<PersonId> persons, UnaryOperator<String> fold) {
        SortedMap<String, SortedMap<String, Integer>> recorded = new TreeMap<>();
        for (PersonId person : persons) {
            String code = Person.find(view, person).map(Assisted::recorded).orElse("");
            recorded.computeIfAbsent(code.isEmpty() ? "" : fold.apply(code), s -> new TreeMap<>())
                    .merge(code, 1, Integer::sum);
        }
        return new Assisted(recorded);
    }

    public Map<String, Integer> byState() {
        Map<String, Integer> persons = new TreeMap<>();
        recorded.forEach((state, codes) -> persons.put(state, sum(codes)));
        return persons;
    }

    public int persons() {
        return recorded.values().stream().mapToInt(Assisted::sum).sum();
    }

    private static int sum(SortedMap<String, Integer> codes) {
        return codes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
