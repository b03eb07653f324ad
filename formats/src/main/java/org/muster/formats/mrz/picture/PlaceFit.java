package org.muster.formats.mrz.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muster.formats.mrz.picture.Ink.Blot;

/** Numbers the signs of a line: which stands at which place, where all places are equally wide. */
final class PlaceFit {
    private static final int FEWEST = 12;
    private static final double OFF_PLACE = 0.3;

    private PlaceFit() {}

    /** Empty where the signs keep no regular distance. */
    static Optional<PrintedLine> fit(List<Blot> signs) {
        List<Blot> line = signs.stream().sorted(Comparator.comparingDouble(Blot::x)).toList();
        double height = LineSearch.median(line.stream().mapToDouble(Blot::height).toArray());
        // signs that grew together have their middle nowhere; they do not help
        List<Blot> single =
                line.stream()
                        .filter(blot -> blot.width() < 1.25 * height && blot.width() > 2)
                        .toList();
        Optional<Double> pitch = pitch(single, height);
        if (single.size() < FEWEST || pitch.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(places(single, pitch.get()))
                .flatMap(places -> refined(single, places))
                .filter(found -> found.signs() >= FEWEST);
    }

    private static Optional<Double> pitch(List<Blot> line, double height) {
        double[] gaps =
                IntStream.range(1, line.size())
                        .mapToDouble(at -> line.get(at).x() - line.get(at - 1).x())
                        .filter(gap -> gap > 0.6 * height && gap < 1.5 * height)
                        .toArray();
        return gaps.length < FEWEST / 2 ? Optional.empty() : Optional.of(LineSearch.median(gaps));
    }

    /** From each sign to the next, so that a pitch that changes along the line does no harm. */
    private static int[] places(List<Blot> line, double pitch) {
        int[] places = new int[line.size()];
        double here = pitch;
        for (int at = 1; at < places.length; at++) {
            double gap = line.get(at).x() - line.get(at - 1).x();
            int steps = (int) Math.round(gap / here);
            places[at] = places[at - 1] + steps;
            if (steps == 1) {
                here += 0.2 * (gap - here);
            }
        }
        return places;
    }

    private static Optional<PrintedLine> refined(List<Blot> line, int[] start) {
        int[] places = start;
        boolean[] used = new boolean[places.length];
        Arrays.fill(used, true);
        double[] x = {0, 0, 0};
        for (int round = 0; round < 4; round++) {
            int[] kept = IntStream.range(0, places.length).filter(at -> used[at]).toArray();
            if (kept.length < FEWEST) {
                return Optional.empty();
            }
            int[] now = places;
            double[] at = Arrays.stream(kept).mapToDouble(i -> now[i]).toArray();
            x =
                    LeastSquares.fit(
                            at, Arrays.stream(kept).mapToDouble(i -> line.get(i).x()).toArray(), 2);
            places = new int[places.length];
            for (int i = 0; i < places.length; i++) {
                double place = placeOf(line.get(i).x(), x, now[i]);
                places[i] = (int) Math.round(place);
                used[i] = Math.abs(place - places[i]) < OFF_PLACE;
            }
        }
        int[] last = places;
        int[] kept = IntStream.range(0, places.length).filter(at -> used[at]).toArray();
        if (kept.length < FEWEST) {
            return Optional.empty();
        }
        double[] at = Arrays.stream(kept).mapToDouble(i -> last[i]).toArray();
        double[] y =
                LeastSquares.fit(
                        at, Arrays.stream(kept).mapToDouble(i -> line.get(i).y()).toArray(), 2);
        return Optional.of(
                new PrintedLine(
                        x,
                        y,
                        Arrays.stream(kept).map(i -> last[i]).min().orElse(0),
                        Arrays.stream(kept).map(i -> last[i]).max().orElse(0)));
    }

    /** Where on the parabola something stands: two steps of Newton from a near place. */
    private static double placeOf(double position, double[] x, double near) {
        double place = near;
        for (int step = 0; step < 3; step++) {
            double slope = x[1] + 2 * x[2] * place;
            if (Math.abs(slope) < 1) {
                return near;
            }
            place += (position - x[0] - (x[1] + x[2] * place) * place) / slope;
        }
        return place;
    }
}
