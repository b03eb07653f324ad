package org.muster.formats.mrz.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muster.formats.mrz.picture.Ink.Blot;

/** Finds long lines of signs of equal width among the blots of a picture. */
final class LineSearch {
    /** A line of a document has 30 signs or more; blur and glare may hide some. */
    private static final int FEWEST = 12;

    private static final double NEXT = 2.4;
    private static final double OFF_LINE = 0.45;

    private LineSearch() {}

    /** The lines from top to bottom. */
    static List<PrintedLine> listLines(List<Blot> signs) {
        List<Blot> free = new ArrayList<>(signs);
        free.sort(Comparator.comparingInt(Blot::left));
        List<List<Blot>> rows = rows(free);
        List<PrintedLine> lines = new ArrayList<>();
        for (List<Blot> row : rows) {
            List<Blot> line = along(row, free);
            if (line.size() >= FEWEST) {
                free.removeAll(line);
                PlaceFit.fit(line).ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.comparingDouble(line -> line.yAt(line.first())));
        return lines;
    }

    /** Signs that follow one another, the longest row first. */
    private static List<List<Blot>> rows(List<Blot> byLeft) {
        int[] row = IntStream.range(0, byLeft.size()).toArray();
        for (int at = 0; at < byLeft.size(); at++) {
            int from = at;
            next(byLeft, at).ifPresent(next -> row[root(row, next)] = root(row, from));
        }
        Map<Integer, List<Blot>> rows = new HashMap<>();
        for (int at = 0; at < byLeft.size(); at++) {
            rows.computeIfAbsent(root(row, at), first -> new ArrayList<>()).add(byLeft.get(at));
        }
        return rows.values().stream()
                .filter(found -> found.size() >= FEWEST / 2)
                .sorted(
                        Comparator.comparingInt((List<Blot> found) -> -found.size())
                                .thenComparingInt(found -> found.getFirst().left())
                                .thenComparingInt(found -> found.getFirst().top()))
                .toList();
    }

    private static int root(int[] row, int at) {
        int root = at;
        while (row[root] != root) {
            row[root] = row[row[root]];
            root = row[root];
        }
        return root;
    }

    private static Optional<Integer> next(List<Blot> byLeft, int at) {
        Blot here = byLeft.get(at);
        double nearest = NEXT * here.height();
        Optional<Integer> found = Optional.empty();
        for (int other = at + 1; other < byLeft.size(); other++) {
            Blot there = byLeft.get(other);
            if (there.left() - here.right() > nearest) {
                break;
            }
            double gap = there.x() - here.x();
            boolean level = Math.abs(there.y() - here.y()) < OFF_LINE * here.height();
            double taller = (double) there.height() / here.height();
            if (gap > 0.3 * here.height() && gap < nearest && level && taller > 0.5 && taller < 2) {
                nearest = gap;
                found = Optional.of(other);
            }
        }
        return found;
    }

    /** All free signs on the straight line through a row: a gap in it is bridged. */
    private static List<Blot> along(List<Blot> row, List<Blot> free) {
        List<Blot> still = row.stream().filter(free::contains).toList();
        if (still.size() < FEWEST / 2) {
            return List.of();
        }
        double height = median(still.stream().mapToDouble(Blot::height).toArray());
        double[] line = straight(still);
        return free.stream()
                .filter(blot -> blot.height() > 0.5 * height && blot.height() < 1.6 * height)
                .filter(blot ->
                        Math.abs(blot.y() - line[0] - line[1] * blot.x()) < OFF_LINE * height)
                .toList();
    }

    /** The least-squares line; a second time without what lies far off. */
    private static double[] straight(List<Blot> row) {
        List<Blot> used = row;
        double[] line = {0, 0};
        for (int round = 0; round < 2; round++) {
            double[] x = used.stream().mapToDouble(Blot::x).toArray();
            double[] y = used.stream().mapToDouble(Blot::y).toArray();
            double[] fit = LeastSquares.fit(x, y, 1);
            double[] off =
                    row.stream()
                            .mapToDouble(blot -> Math.abs(blot.y() - fit[0] - fit[1] * blot.x()))
                            .toArray();
            double usual = median(off);
            used =
                    row.stream()
                            .filter(blot ->
                                    Math.abs(blot.y() - fit[0] - fit[1] * blot.x())
                                            <= 2.5 * usual + 1)
                            .toList();
            line = fit;
        }
        return line;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
