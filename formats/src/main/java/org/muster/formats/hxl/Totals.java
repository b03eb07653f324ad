package org.muster.formats.hxl;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The totals of an evacuation at one moment: of each breakdown as many persons as in all. Each
 * stands by itself; no line says of anybody two things at once.
 *
 * @param exercise whether nothing of it is real
 * @param counted by which rule
 */
public record Totals(
        String operation,
        boolean exercise,
        OffsetDateTime asOf,
        String counted,
        List<TotalLine> lines) {

    /**
     * @throws IllegalArgumentException when there is not one total, a key stands twice, or a
     *     breakdown has another sum than the total
     */
    public Totals {
        lines = List.copyOf(lines);
        String wrong = wrongWith(lines);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
    }

    public int total() {
        return list(Breakdown.TOTAL).getFirst().persons();
    }

    public List<TotalLine> list(Breakdown breakdown) {
        return lines.stream().filter(line -> line.breakdown() == breakdown).toList();
    }

    /** The same, with those of whom there are fewer than so many under one key put together. */
    public Totals withoutFewerThan(int fewest) {
        return new Totals(operation, exercise, asOf, counted, SmallCounts.folded(lines, fewest));
    }

    /** Why these lines are no totals; empty when they are. */
    static String wrongWith(List<TotalLine> lines) {
        Map<Breakdown, Long> sums = new EnumMap<>(Breakdown.class);
        Set<String> keys = new HashSet<>();
        for (TotalLine line : lines) {
            if (!keys.add(line.breakdown() + " " + line.key())) {
                return "\"" + line.key() + "\" stands twice under " + line.breakdown().word();
            }
            sums.merge(line.breakdown(), (long) line.persons(), Long::sum);
        }
        Long total = sums.get(Breakdown.TOTAL);
        if (total == null) {
            return "no total stands there";
        }
        for (Map.Entry<Breakdown, Long> sum : sums.entrySet()) {
            if (!sum.getValue().equals(total)) {
                return "the lines by %s sum to %d, the total is %d"
                        .formatted(sum.getKey().word(), sum.getValue(), total);
            }
        }
        return "";
    }
}
