package org.muster.planning.size;

import java.util.List;
import org.muster.planning.simulate.Assumptions;
import org.muster.planning.simulate.Lines;
import org.muster.planning.size.Answer.Buses;
import org.muster.planning.size.Answer.ForType;
import org.muster.planning.size.Answer.Lanes;
import org.muster.planning.size.Need.Town;
import org.muster.planning.size.Rotations.Drawn;

/** What it takes on the ground. */
final class Ground {
    /** Loading and unloading a bus, once each way there and back. */
    private static final double LOADING = 0.75;

    /** Parties are assumed as large as in Niamey's exercise, some two people and a half. */
    private static final double PARTY = 2.5;

    private Ground() {}

    static double at(List<Drawn> drawn, double share) {
        double[] sorted = drawn.stream().mapToDouble(Drawn::wanting).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** All of them in the open hours until the legs are through with them. */
    static double perHour(Need need, List<ForType> types, long planned) {
        Opening opening = Opening.of(need.airport());
        double last =
                types.stream()
                        .mapToDouble(type -> type.best().finish().middle())
                        .filter(hours -> hours > 0)
                        .min()
                        .orElse(Counting.hours(need.time()));
        return planned / Math.max(1, opening.openUntil(last) - 1);
    }

    static List<Lanes> lanes(double perHour) {
        return Assumptions.usual().stations().stream()
                .map(station ->
                        new Lanes(
                                station.name(),
                                Lines.lanes(station, perHour, PARTY),
                                station.source()))
                .toList();
    }

    /** A bus drives whole round trips, none over night. */
    static Buses buses(Need need, Town town, long planned) {
        double trip = 2 * Counting.hours(town.drive()) + LOADING;
        double first = Counting.hours(town.drive()) + LOADING / 2;
        int aDay =
                town.hours() < first
                        ? 0
                        : 1 + (int) Math.floor((town.hours() - first) / trip + 1e-9);
        int trips =
                Math.max(
                        aDay * need.days(),
                        (int) Math.floor(need.days() * 24 / Math.max(trip, 24)));
        Nonsense.unless(
                trips >= 1, "drive", "%.1f h".formatted(first), "0.1 h", need.days() * 24 + " h");
        long loads = Math.ceilDiv(planned, town.seats());
        return new Buses((int) Math.ceilDiv(loads, (long) trips), trips, loads);
    }
}
