package org.muster.planning.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Place;

/** L7 to L9: what flights share at the terminals that they leave and the havens that they reach. */
record TerminalRules(Matched plan, Report report) {
    /** Litres come from a multiplication of fractions. */
    private static final double ROUNDING = 1e-6;

    void check() {
        Map<String, Sweep> standing = new HashMap<>();
        Map<String, Double> litres = new HashMap<>();
        Map<String, TreeMap<LocalDate, Long>> arriving = new HashMap<>();
        for (Flying flight : plan.flights().values()) {
            standing.computeIfAbsent(flight.leg().from(), _ -> new Sweep())
                    .add(flight.standsFrom(), flight.leg().departs(), 1);
            litres.merge(flight.leg().from(), litres(flight), Double::sum);
            arrive(flight, flight.leg().taken().souls(), arriving);
        }
        for (Trip trip : plan.trips()) {
            Flying flight = plan.flights().get(trip.leg().id());
            if (flight != null) {
                arrive(flight, trip.party().souls(), arriving);
            }
        }
        for (Place place : plan.problem().places()) {
            switch (place) {
                case Place.Terminal terminal -> {
                    parking(terminal, standing.getOrDefault(terminal.id(), new Sweep()));
                    fuel(terminal, litres.getOrDefault(terminal.id(), 0.0));
                }
                case Place.Haven haven ->
                        intake(haven, arriving.getOrDefault(haven.id(), new TreeMap<>()));
                case Place.Town _, Place.RallyPoint _ -> {}
            }
        }
    }

    private static void arrive(
            Flying flight, long souls, Map<String, TreeMap<LocalDate, Long>> arriving) {
        LocalDate day = LocalDate.ofInstant(flight.leg().arrives(), ZoneOffset.UTC);
        arriving.computeIfAbsent(flight.leg().to(), _ -> new TreeMap<>())
                .merge(day, souls, Long::sum);
    }

    private static double litres(Flying flight) {
        double perHour =
                flight.carrier().map(Carrier::litresPerHour).stream()
                        .mapToDouble(litres -> litres.orElse(0))
                        .sum();
        return perHour * hours(flight.away());
    }

    static double hours(Duration duration) {
        return duration.toNanos() / (double) Duration.ofHours(1).toNanos();
    }

    static boolean isAbove(double used, double limit) {
        return used > limit + ROUNDING * Math.max(1, Math.abs(limit));
    }

    private void parking(Place.Terminal terminal, Sweep standing) {
        if (terminal.parking().isEmpty()) {
            return;
        }
        List<Sweep.Stretch> above = standing.above(terminal.parking().getAsInt());
        for (Sweep.Stretch stretch : above) {
            report.broken(
                    Breach.PARKING_FULL,
                    terminal.id(),
                    terminal.id(),
                    terminal.parking().getAsInt(),
                    stretch.most(),
                    stretch.from(),
                    stretch.to());
        }
    }

    private void fuel(Place.Terminal terminal, double litres) {
        if (terminal.fuel().isPresent() && isAbove(litres, terminal.fuel().getAsLong())) {
            report.broken(
                    Breach.FUEL_SHORT,
                    terminal.id(),
                    terminal.id(),
                    terminal.fuel().getAsLong(),
                    litres);
        }
    }

    private void intake(Place.Haven haven, TreeMap<LocalDate, Long> days) {
        if (haven.perDay().isEmpty()) {
            return;
        }
        days.forEach((day, souls) -> {
            if (souls > haven.perDay().getAsInt()) {
                report.broken(
                        Breach.INTAKE_PASSED,
                        haven.id(),
                        haven.id(),
                        haven.perDay().getAsInt(),
                        souls,
                        day);
            }
        });
    }
}
