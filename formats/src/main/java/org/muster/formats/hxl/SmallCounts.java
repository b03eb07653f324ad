package org.muster.formats.hxl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts persons together of whom there are so few under one key that somebody might know who they
 * are. Sums stay; unknown stays by itself, since it says nothing of anybody. Where those put
 * together are still too few, the next smallest key joins them: otherwise the total less the others
 * would tell what was hidden.
 */
final class SmallCounts {

    private static final Comparator<TotalLine> SMALLEST_FIRST =
            Comparator.comparingInt(TotalLine::persons).thenComparing(TotalLine::key);

    private SmallCounts() {}

    static List<TotalLine> folded(List<TotalLine> lines, int fewest) {
        List<TotalLine> all = new ArrayList<>();
        for (Breakdown breakdown : Breakdown.values()) {
            List<TotalLine> some =
                    lines.stream().filter(line -> line.breakdown() == breakdown).toList();
            all.addAll(breakdown == Breakdown.TOTAL ? some : folded(breakdown, some, fewest));
        }
        return all;
    }

    private static List<TotalLine> folded(Breakdown breakdown, List<TotalLine> lines, int fewest) {
        List<TotalLine> smallest =
                lines.stream().filter(SmallCounts::isNamed).sorted(SMALLEST_FIRST).toList();
        List<TotalLine> together = new ArrayList<>();
        int persons = 0;
        for (TotalLine line : smallest) {
            boolean few = line.persons() > 0 && line.persons() < fewest;
            if (few || persons > 0 && persons < fewest) {
                together.add(line);
                persons += line.persons();
            }
        }
        if (together.isEmpty()) {
            return lines;
        }
        List<TotalLine> kept = new ArrayList<>(lines);
        kept.removeAll(together);
        for (TotalLine line : lines) {
            if (line.key().equals(TotalLine.OTHERS)) {
                kept.remove(line);
                persons += line.persons();
            }
        }
        kept.add(new TotalLine(breakdown, TotalLine.OTHERS, persons));
        return kept;
    }

    private static boolean isNamed(TotalLine line) {
        return !line.key().isEmpty() && !line.key().equals(TotalLine.OTHERS);
    }
}
