package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.sameness.Likeness;
import org.muster.identity.link.Waterfall;
import org.muster.identity.link.Waterfalls;
import org.muster.identity.link.Weights;

/**
 * What speaks for two rows being one person and what against it, as a table with bars: each begins
 * where the one before it ended.
 *
 * @param zero where the bars stand when nothing speaks either way
 * @param weights the version of the weights that judged
 * @param byThem whether the reasons are told by those very weights; else by those that ship, since
 *     the others are not at hand
 */
public record Why(
        List<Line> lines,
        Line sum,
        double zero,
        double probability,
        String weights,
        boolean byThem) {
    /** The drawing is so many units wide. */
    public static final int WIDTH = 200;

    private static final double EDGE = 4;

    /** One reason; {@code bits} with its sign. */
    public record Line(String what, String seen, String bits, boolean speaksFor, Bar bar) {}

    /** A bar of the drawing. */
    public record Bar(double x, double width) {}

    /**
     * Why a comparison held two rows for one, or asked, from the levels that it kept.
     *
     * @param weights those that judged, where they are at hand
     */
    static Why of(Likeness likeness, Optional<Weights> weights, Words words) {
        return of(waterfall(likeness, weights), likeness.weights(), weights.isPresent(), words);
    }

    static Waterfall waterfall(Likeness likeness, Optional<Weights> weights) {
        return Waterfalls.ofLevels(
                weights.orElse(Weights.SHIPPED), likeness.levels(), likeness.bits());
    }

    static Why of(Waterfall waterfall, String weights, boolean byThem, Words words) {
        List<Double> ends = new ArrayList<>();
        double sum = 0;
        for (Waterfall.Step step : waterfall.steps()) {
            sum += step.bits();
            ends.add(sum);
        }
        Scale scale = Scale.of(ends);
        List<Line> lines = new ArrayList<>();
        double begin = 0;
        for (int i = 0; i < ends.size(); i++) {
            Waterfall.Step step = waterfall.steps().get(i);
            lines.add(line(step, scale.bar(begin, ends.get(i)), words));
            begin = ends.get(i);
        }
        Line last =
                new Line(
                        words.get("why.sum"),
                        "",
                        signed(waterfall.bits()),
                        waterfall.bits() >= 0,
                        scale.bar(0, waterfall.bits()));
        return new Why(lines, last, scale.x(0), waterfall.probability(), weights, byThem);
    }

    private static Line line(Waterfall.Step step, Bar bar, Words words) {
        String code = step.code();
        boolean field = !Waterfall.BESIDE_FIELDS.contains(code);
        String what = field ? code.substring(0, code.indexOf('.')) : code;
        return new Line(
                words.get("why." + what),
                words.get("why.seen." + code),
                signed(step.bits()),
                step.bits() >= 0,
                bar);
    }

    /** With a sign of its own, so that nobody takes a point against for one in favour. */
    private static String signed(double bits) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(bits));
        if (digits.equals("0.0")) {
            return digits;
        }
        return (bits < 0 ? "\u2212" : "+") + digits;
    }

    private record Scale(double least, double most) {
        static Scale of(List<Double> ends) {
            double least = Math.min(0, ends.stream().mapToDouble(end -> end).min().orElse(0));
            double most = Math.max(0, ends.stream().mapToDouble(end -> end).max().orElse(0));
            return new Scale(least, Math.max(most, least + 1));
        }

        double x(double bits) {
            double inside = WIDTH - 2 * EDGE;
            return Math.round((EDGE + inside * (bits - least) / (most - least)) * 10) / 10.0;
        }

        Bar bar(double from, double to) {
            double begin = x(Math.min(from, to));
            return new Bar(begin, Math.max(1, x(Math.max(from, to)) - begin));
        }
    }
}
