package org.muster.planning.why;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.muster.planning.check.Rule;

/**
 * A limit that a plan reaches.
 *
 * @param rule which limit: L2 seats of a leg, L3 to L9 what keeps a leg from flying or a haven from
 *     taking in more, C4 vehicles, C5 drivers' hours, C6 fuel, C7 escorts, C8 a road's rate, R2 and
 *     R3 room, G1 the gate
 * @param subject the leg, terminal, haven, fleet, pool, road or place
 * @param what seats, people, vehicles, minutes, litres, teams; or the checker's sentence
 * @param used how much of it, in the stretch
 */
public record Binding(
        Rule rule, String subject, String what, Instant from, Instant to, double used, double limit)
        implements Told {
    @Override
    public String key() {
        return "why.binding." + rule;
    }

    @Override
    public List<Object> values() {
        return List.of(subject, whole(used), whole(limit), what, from, to);
    }

    private static String whole(double amount) {
        return String.format(Locale.ROOT, "%.0f", amount);
    }

    @Override
    public String sentence() {
        return Told.say("%s: %s of %s %s between %s and %s", values());
    }
}
