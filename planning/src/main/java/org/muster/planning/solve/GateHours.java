package org.muster.planning.solve;

import java.time.Duration;
import java.time.Instant;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Span;

/** How many a gate can process at most between two moments, to the second. */
record GateHours(Terminal terminal, Clock clock) {

    long most(int from, int to) {
        double hours =
                terminal.open().isEmpty() ? Math.max(0, to - from) / 3600.0 : openHours(from, to);
        return (long) Math.floor(hours * terminal.perHour().orElseThrow() + 1e-6);
    }

    private double openHours(int from, int to) {
        Instant begin = clock.at(from);
        Instant end = clock.at(to + 1);
        double hours = 0;
        for (Span span : terminal.open()) {
            Instant opens = span.from().isAfter(begin) ? span.from() : begin;
            Instant closes = span.to().isBefore(end) ? span.to() : end;
            if (opens.isBefore(closes)) {
                hours += Duration.between(opens, closes).toMillis() / 3_600_000.0;
            }
        }
        return hours;
    }
}
