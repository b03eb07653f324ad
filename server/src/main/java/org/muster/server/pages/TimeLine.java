package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.fact.LegId;
import org.muster.core.movement.LegState;
import org.muster.core.roll.LegLine;

/** Legs as bars over the hours, in units of a drawing {@value #WIDTH} wide. */
public record TimeLine(List<Bar> bars, List<Tick> ticks, double now, int notShown) {
    public static final int WIDTH = 600;
    private static final int MOST = 40;
    private static final Duration LENGTH_WHEN_NOT_KNOWN = Duration.ofHours(5);
    private static final Duration MARGIN = Duration.ofHours(2);

    /** One leg: {@code sure} when it left and arrived at times that are known. */
    public record Bar(
            LegId leg,
            String label,
            String vehicle,
            String from,
            String to,
            String state,
            Instant departs,
            Optional<Instant> arrives,
            int souls,
            MissingClearances missing,
            double x,
            double width) {}

    /** A line at a full hour. */
    public record Tick(Instant at, double x) {}

    /** Where there are too many, the legs that are not over, and the latest of the others. */
    static TimeLine of(List<LegLine> all, Instant asOf) {
        List<LegLine> legs = shown(all);
        if (legs.isEmpty()) {
            return new TimeLine(List.of(), List.of(), -1, 0);
        }
        Instant first = legs.stream().map(TimeLine::start).min(Instant::compareTo).orElseThrow();
        Instant last =
                Stream.concat(legs.stream().map(TimeLine::end), Stream.of(first.plus(MARGIN)))
                        .max(Instant::compareTo)
                        .orElseThrow();
        Instant from = first.minus(MARGIN);
        Instant to = last.plus(MARGIN);
        List<Bar> bars =
                legs.stream()
                        .map(leg -> {
                            double x = place(start(leg), from, to);
                            return new Bar(
                                    leg.id(),
                                    leg.plan().label(),
                                    leg.plan().vehicle(),
                                    leg.plan().from(),
                                    leg.plan().to(),
                                    stateKey(leg.state()),
                                    start(leg),
                                    arrived(leg),
                                    leg.load().souls(),
                                    leg.missing(),
                                    x,
                                    place(end(leg), from, to) - x);
                        })
                        .toList();
        boolean inside = asOf.isAfter(from) && asOf.isBefore(to);
        return new TimeLine(
                bars,
                ticks(from, to),
                inside ? place(asOf, from, to) : -1,
                all.size() - legs.size());
    }

    private static List<LegLine> shown(List<LegLine> all) {
        if (all.size() <= MOST) {
            return all;
        }
        return all.reversed().stream()
                .sorted(Comparator.comparing(TimeLine::isOver))
                .limit(MOST)
                .sorted(LegLine.ORDER)
                .toList();
    }

    private static boolean isOver(LegLine leg) {
        return leg.state() instanceof LegState.Arrived || leg.state() instanceof LegState.Cancelled;
    }

    public static String stateKey(LegState state) {
        return "leg.state." + state.word().replace(' ', '-');
    }

    private static List<Tick> ticks(Instant from, Instant to) {
        long hours = Duration.between(from, to).toHours();
        long step = hours <= 24 ? 3 : hours <= 72 ? 12 : 24;
        List<Tick> ticks = new ArrayList<>();
        long hour = from.getEpochSecond() / 3600 / step * step + step;
        for (; hour * 3600 < to.getEpochSecond(); hour += step) {
            Instant at = Instant.ofEpochSecond(hour * 3600);
            ticks.add(new Tick(at, place(at, from, to)));
        }
        return ticks;
    }

    private static Instant start(LegLine leg) {
        return switch (leg.state()) {
            case LegState.Departed departed -> departed.at();
            default -> leg.plan().departs();
        };
    }

    private static Optional<Instant> arrived(LegLine leg) {
        return leg.state() instanceof LegState.Arrived arrived
                ? Optional.of(arrived.at())
                : Optional.empty();
    }

    private static Instant end(LegLine leg) {
        Instant start = start(leg);
        return arrived(leg).filter(start::isBefore).orElse(start.plus(LENGTH_WHEN_NOT_KNOWN));
    }

    private static double place(Instant at, Instant from, Instant to) {
        double share =
                (double) Duration.between(from, at).toSeconds()
                        / Duration.between(from, to).toSeconds();
        return Math.round(share * WIDTH * 10) / 10.0;
    }
}
