package org.muster.formats.mrz.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two or three lines under one another, whose places have the same numbers: one document's. */
record Block(List<PrintedLine> lines) {

    Block {
        lines = List.copyOf(lines);
    }

    /** All that could be one, three lines before two and the longest first. */
    static List<Block> listBlocks(List<PrintedLine> lines) {
        List<Block> blocks = new ArrayList<>();
        for (PrintedLine upper : lines) {
            for (PrintedLine lower : lines) {
                if (isBelow(upper, lower)) {
                    blocks.add(numbered(List.of(upper, lower)));
                    lines.stream()
                            .filter(third -> isBelow(lower, third))
                            .map(third -> numbered(List.of(upper, lower, third)))
                            .forEach(blocks::add);
                }
            }
        }
        blocks.sort(
                java.util.Comparator.comparingInt((Block block) ->
                                block.lines.size() == 3 && block.signs() < 34 ? 0 : 1)
                        .thenComparingInt(block -> -block.signs()));
        return blocks;
    }

    /** Lines of a document lie two and a half signs apart and begin under one another. */
    private static boolean isBelow(PrintedLine upper, PrintedLine lower) {
        double middle = (upper.first() + upper.last()) / 2.0;
        double pitch = upper.pitch(middle);
        double other = lower.pitch((lower.first() + lower.last()) / 2.0);
        if (lower == upper || other < 0.8 * pitch || other > 1.25 * pitch) {
            return false;
        }
        double place = placeBelow(upper, upper.first(), lower);
        double down = distance(upper, upper.first(), lower, place);
        double begins = place - lower.first();
        return down > 1.4 * pitch && down < 3.6 * pitch && Math.abs(begins) < 25;
    }

    /** Numbers the places from the leftmost sign of all lines. */
    private static Block numbered(List<PrintedLine> lines) {
        PrintedLine top = lines.getFirst();
        List<PrintedLine> aligned = new ArrayList<>();
        for (PrintedLine line : lines) {
            int below = (int) Math.round(placeBelow(top, top.first(), line));
            aligned.add(line.from(below));
        }
        int left = aligned.stream().mapToInt(PrintedLine::first).min().orElse(0);
        return new Block(aligned.stream().map(line -> line.from(left)).toList());
    }

    int signs() {
        return lines.stream().mapToInt(PrintedLine::last).max().orElse(0) + 1;
    }

    /** The place of the lower line at the foot of the perpendicular from a place of the upper. */
    private static double placeBelow(PrintedLine upper, double at, PrintedLine lower) {
        double place = lower.first();
        double stepX = upper.stepX(at);
        double stepY = upper.stepY(at);
        for (int round = 0; round < 4; round++) {
            double along =
                    (lower.xAt(place) - upper.xAt(at)) * stepX
                            + (lower.yAt(place) - upper.yAt(at)) * stepY;
            double slope = lower.stepX(place) * stepX + lower.stepY(place) * stepY;
            if (slope <= 0) {
                return Double.NaN;
            }
            place -= along / slope;
        }
        return place;
    }

    private static double distance(PrintedLine upper, double at, PrintedLine lower, double place) {
        double cross =
                upper.stepX(at) * (lower.yAt(place) - upper.yAt(at))
                        - upper.stepY(at) * (lower.xAt(place) - upper.xAt(at));
        return cross / upper.pitch(at);
    }

    Stream<PrintedLine> stream() {
        return lines.stream();
    }
}
