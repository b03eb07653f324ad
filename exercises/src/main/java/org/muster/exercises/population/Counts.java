package org.muster.exercises.population;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many there are of what in a population and its lists. */
public final class Counts {
    private final Map<Whereabouts, Integer> people = new EnumMap<>(Whereabouts.class);
    private final Map<HouseholdKind, Integer> households = new EnumMap<>(HouseholdKind.class);
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    Counts() {}

    void add(TrueHousehold household) {
        households.merge(household.kind(), 1, Integer::sum);
        household.members().forEach(member -> people.merge(member.whereabouts(), 1, Integer::sum));
    }

    void add(String list, int listed) {
        rows.put(list, listed);
    }

    public int people() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int households() {
        return households.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows by the name of their list; totals are not counted. */
    public Map<String, Integer> rows() {
        return Map.copyOf(rows);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("People: ").append(people()).append('\n');
        people.forEach((where, count) -> line(text, where.word(), count));
        text.append("Households: ").append(households()).append('\n');
        households.forEach((kind, count) -> line(text, kind.word(), count));
        int all = rows.values().stream().mapToInt(Integer::intValue).sum();
        text.append("Rows: ").append(all).append('\n');
        rows.forEach((list, count) -> line(text, list, count));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, int count) {
        text.append("  ").append(word).append(": ").append(count).append('\n');
    }
}
