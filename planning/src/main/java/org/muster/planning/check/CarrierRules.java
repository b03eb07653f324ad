package org.muster.planning.check;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Place;

/** L5 and L6: the flights of one carrier together. */
record CarrierRules(Matched plan, Report report) {
    private static final Duration DUTY_WINDOW = Duration.ofHours(24);

    void check() {
        Map<String, List<Flying>> byCarrier =
                plan.flights().values().stream()
                        .filter(flight -> flight.carrier().isPresent())
                        .sorted(comparing(flight -> flight.leg().departs()))
                        .collect(groupingBy(one -> one.leg().carrier().orElseThrow()));
        for (Carrier carrier : plan.problem().carriers()) {
            List<Flying> flights = byCarrier.getOrDefault(carrier.id(), List.of());
            busy(carrier, flights);
            duty(carrier, flights);
        }
    }

    /** Any two are compared, not only neighbours: ground times may turn the order round. */
    private void busy(Carrier carrier, List<Flying> flights) {
        for (int first = 0; first < flights.size(); first++) {
            for (int next = first + 1; next < flights.size(); next++) {
                apart(carrier, flights.get(first), flights.get(next));
            }
        }
    }

    private void apart(Carrier carrier, Flying first, Flying next) {
        boolean refits = refits(first, next);
        Instant free = free(first).plus(refits ? carrier.refit() : Duration.ZERO);
        if (next.standsFrom().isBefore(free)) {
            report.broken(
                    refits ? Breach.CARRIER_REFITTED : Breach.CARRIER_BUSY,
                    carrier.id(),
                    carrier.id(),
                    first.leg().id(),
                    free,
                    next.leg().id(),
                    next.standsFrom());
        }
    }

    private static boolean refits(Flying one, Flying other) {
        return one.fit().isPresent()
                && other.fit().isPresent()
                && !one.fit().orElseThrow().name().equals(other.fit().orElseThrow().name());
    }

    private Instant free(Flying flight) {
        Optional<Place.Haven> haven = plan.names().findHaven(flight.leg().to());
        Duration turnaround = haven.map(Place.Haven::turnaround).orElse(Duration.ZERO);
        return flight.leg().arrives().plus(turnaround).plus(flight.leg().back());
    }

    private void duty(Carrier carrier, List<Flying> flights) {
        for (int first = 0; first < flights.size(); first++) {
            Instant from = flights.get(first).leg().departs();
            Duration sum = Duration.ZERO;
            for (Flying flight : flights.subList(first, flights.size())) {
                if (flight.leg().departs().isBefore(from.plus(DUTY_WINDOW))) {
                    sum = sum.plus(flight.away());
                }
            }
            if (sum.compareTo(carrier.duty()) > 0) {
                report.broken(
                        Breach.CREWS_TOO_LONG,
                        carrier.id(),
                        carrier.id(),
                        carrier.duty(),
                        sum,
                        from);
                return;
            }
        }
    }
}
