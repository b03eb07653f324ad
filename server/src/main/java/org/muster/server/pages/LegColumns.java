package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.roll.Carried;
import org.muster.core.roll.LegLine;
import org.muster.core.tally.Count;

/**
 * The legs that a table of those carried has columns for: the latest few by name, and before them
 * all {@code earlier} ones together, where there are more than fit a screen.
 */
public record LegColumns(List<String> earlierLabels, List<String> labels, List<Integer> totals) {
    private static final int MOST = 12;

    static LegColumns of(List<LegLine> legs, Carried carried) {
        Map<String, Integer> souls =
                carried.byLeg().stream().collect(Collectors.toMap(Count::key, Count::persons));
        List<String> all =
                legs.stream()
                        .filter(LegLine::carriesOut)
                        .map(leg -> leg.plan().label())
                        .distinct()
                        .filter(souls::containsKey)
                        .toList();
        int cut = Math.max(0, all.size() - MOST);
        List<String> earlier = all.subList(0, cut);
        List<String> labels = all.subList(cut, all.size());
        return new LegColumns(
                earlier, labels, columns(earlier, labels, label -> souls.getOrDefault(label, 0)));
    }

    /** How many legs share the first column; 0 where each has its own. */
    public int earlier() {
        return earlierLabels.size();
    }

    List<RoomSheet.NationalityLine> lines(Carried carried) {
        List<RoomSheet.NationalityLine> lines = new ArrayList<>();
        for (var count : carried.byNationality()) {
            Map<String, Integer> byLeg = carried.byLegOf().getOrDefault(count.key(), Map.of());
            lines.add(
                    new RoomSheet.NationalityLine(
                            count.key(),
                            count.persons(),
                            columns(earlierLabels, labels, label -> byLeg.getOrDefault(label, 0))));
        }
        return lines;
    }

    private static List<Integer> columns(
            List<String> earlier, List<String> labels, ToIntFunction<String> count) {
        Stream<Integer> together =
                earlier.isEmpty()
                        ? Stream.empty()
                        : Stream.of(earlier.stream().mapToInt(count).sum());
        return Stream.concat(together, labels.stream().map(count::applyAsInt)).toList();
    }
}
