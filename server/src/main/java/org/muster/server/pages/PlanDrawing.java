package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.muster.server.plans.Board;

/**
 * A plan as a drawing over time, {@value #WIDTH} units wide: for each place how many wait there,
 * and below it the legs that leave from it, a lane for each vehicle.
 */
public record PlanDrawing(
        Instant from,
        Instant to,
        List<Band> bands,
        List<Tick> ticks,
        double now,
        double deadline,
        int height) {
    public static final int WIDTH = 1000;
    public static final int WAITING = 44;
    public static final int ROW = 30;
    private static final int TITLE = 22;
    private static final int LANE_TITLE = 16;
    private static final int TOP = 30;
    private static final double LEAST_WIDTH = 14;
    private static final Duration MARGIN = Duration.ofHours(1);

    /** A place, with the people who wait there as a line of steps. */
    public record Band(String place, int y, int most, String steps, List<Lane> lanes) {}

    /** A vehicle's legs. */
    public record Lane(String vehicle, int y, List<Bar> bars) {}

    /**
     * A leg.
     *
     * @param fill how much of its width is taken
     * @param labelX where its label stands, to the left or the right of it
     */
    public record Bar(
            Board.Line line,
            double x,
            int y,
            double width,
            double fill,
            double labelX,
            boolean left) {
        /** Full, with room, or promised too often, as the style sheet has it. */
        public String state() {
            return line.percent() > 100 ? "over" : line.percent() >= 90 ? "full" : "room";
        }
    }

    /** A line at a full hour, with the day where it begins. */
    public record Tick(Instant at, double x, boolean day) {}

    /**
     * @param legs the page of them that is drawn, with the time that it takes; of several pages the
     *     first begins at the plan's now
     */
    static PlanDrawing of(Board board, Paged<Board.Line> legs, ZoneId zone) {
        Instant begin =
                legs.number() > 1 ? legs.rows().getFirst().leg().departs() : board.problem().from();
        Instant from = begin.truncatedTo(ChronoUnit.HOURS);
        Instant last = legs.last() > 1 ? from : board.problem().deadline();
        for (Board.Line line : legs.rows()) {
            last = later(last, line.leg().arrives());
        }
        Instant to = later(last, from.plus(Duration.ofHours(3))).plus(MARGIN);
        Scale scale = new Scale(from, to);
        List<Band> bands = new ArrayList<>();
        int y = TOP;
        for (String place : places(board, legs.rows())) {
            Layout layout = new Layout(board, legs.rows(), scale, place, y);
            bands.add(layout.band());
            y = layout.end();
        }
        Instant deadline = board.problem().deadline();
        return new PlanDrawing(
                from,
                to,
                bands,
                ticks(scale, zone),
                scale.x(board.problem().from()),
                scale.x(deadline),
                y);
    }

    /** Whether a place on the scale is within the time that is drawn. */
    public static boolean isIn(double x) {
        return x >= 0 && x <= WIDTH;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Where legs leave from, and where anybody waits. */
    private static SequencedSet<String> places(Board board, List<Board.Line> legs) {
        SequencedSet<String> places = new LinkedHashSet<>();
        board.waiting().stream()
                .filter(waiting -> waiting.most() > 0)
                .forEach(waiting -> places.add(waiting.place()));
        legs.forEach(line -> places.add(line.leg().from()));
        return places;
    }

    private static List<Tick> ticks(Scale scale, ZoneId zone) {
        long hours = Duration.between(scale.from, scale.to).toHours();
        int step = hours <= 16 ? 2 : hours <= 36 ? 4 : hours <= 80 ? 12 : 24;
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime at = scale.from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        for (; at.toInstant().isBefore(scale.to); at = at.plusHours(step)) {
            if (at.toInstant().isAfter(scale.from)) {
                ticks.add(new Tick(at.toInstant(), scale.x(at.toInstant()), at.getHour() == 0));
            }
        }
        return ticks;
    }

    private record Scale(Instant from, Instant to) {
        double x(Instant at) {
            double share =
                    (double) Duration.between(from, at).toSeconds()
                            / Duration.between(from, to).toSeconds();
            return Math.round(share * WIDTH * 10) / 10.0;
        }
    }

    /** Puts one place together, from the top down. */
    private static final class Layout {
        private final Scale scale;
        private final Band band;
        private int y;

        Layout(Board board, List<Board.Line> legs, Scale scale, String place, int top) {
            this.scale = scale;
            this.y = top + TITLE + WAITING;
            List<Lane> lanes = new ArrayList<>();
            SequencedSet<String> vehicles = new LinkedHashSet<>();
            List<Board.Line> here =
                    legs.stream().filter(line -> line.leg().from().equals(place)).toList();
            here.forEach(line -> vehicles.add(line.vehicle()));
            for (String vehicle : vehicles) {
                lanes.add(
                        lane(
                                vehicle,
                                here.stream()
                                        .filter(one -> one.vehicle().equals(vehicle))
                                        .toList()));
            }
            Board.Waiting waiting =
                    board.waiting().stream()
                            .filter(one -> one.place().equals(place))
                            .findFirst()
                            .orElse(null);
            int most = waiting == null ? 0 : waiting.most();
            String steps = most == 0 || waiting == null ? "" : steps(waiting, most, top + TITLE);
            this.band = new Band(place, top, most, steps, lanes);
        }

        private String steps(Board.Waiting waiting, int most, int top) {
            int bottom = top + WAITING - 4;
            StringBuilder points = new StringBuilder("0.0,%d".formatted(bottom));
            double before = high(waiting.at(scale.from), most, bottom);
            points.append(" 0.0,%s".formatted(print(before)));
            for (var step : waiting.steps().entrySet()) {
                if (!step.getKey().isAfter(scale.from) || step.getKey().isAfter(scale.to)) {
                    continue;
                }
                double x = scale.x(step.getKey());
                double high = high(step.getValue(), most, bottom);
                points.append(
                        " %s,%s %s,%s".formatted(print(x), print(before), print(x), print(high)));
                before = high;
            }
            points.append(" %d,%s %d,%d".formatted(WIDTH, print(before), WIDTH, bottom));
            return points.toString();
        }

        private static double high(int count, int most, int bottom) {
            return bottom - (WAITING - 8.0) * count / most;
        }

        /** Legs that would cover each other go below each other. */
        private Lane lane(String vehicle, List<Board.Line> legs) {
            int top = y;
            List<Double> ends = new ArrayList<>();
            List<Bar> bars = new ArrayList<>();
            for (Board.Line line : legs) {
                double x = scale.x(line.leg().departs());
                double width = Math.max(LEAST_WIDTH, scale.x(line.leg().arrives()) - x);
                double label = 9.0 * (line.label().length() + 12);
                boolean left = x + width + label > WIDTH;
                double begin = left ? x - label : x;
                double end = left ? x + width : x + width + label;
                int row = 0;
                while (row < ends.size() && ends.get(row) > begin) {
                    row++;
                }
                if (row == ends.size()) {
                    ends.add(end);
                } else {
                    ends.set(row, end);
                }
                double fill = width * Math.min(100, line.percent()) / 100;
                bars.add(
                        new Bar(
                                line,
                                x,
                                top + LANE_TITLE + row * ROW,
                                width,
                                Math.round(fill * 10) / 10.0,
                                left ? x - 6 : x + width + 6,
                                left));
            }
            y = top + LANE_TITLE + ends.size() * ROW;
            return new Lane(vehicle, top, bars);
        }

        Band band() {
            return band;
        }

        int end() {
            return y + 10;
        }

        private static String print(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
    }
}
