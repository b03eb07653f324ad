package org.muster.planning.why;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.muster.planning.check.Rule;

/** A limit that a plan reaches. */
public sealed interface Binding extends Told {
    /** Which limit, by the rule that sets it. */
    Rule rule();

    /** The leg, carrier, terminal, haven, fleet, pool, road or place that sets it. */
    String subject();

    Instant from();

    Instant to();

    /**
     * Not even the smallest party that is left would still fit.
     *
     * @param what seats, souls, people, vehicles, minutes, litres, teams
     * @param used how much of it, in the stretch
     */
    record Reached(
            Rule rule,
            String subject,
            String what,
            Instant from,
            Instant to,
            double used,
            double limit)
            implements Binding {
        @Override
        public String key() {
            return "reason.binding." + rule;
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

    /**
     * A leg does not fly because it cannot: runway, range, its carrier, crews, parking, fuel.
     *
     * @param sentenceOfRule what the checker says of the leg beside the others
     */
    record Grounds(
            String leg, Rule rule, String subject, String sentenceOfRule, Instant from, Instant to)
            implements Binding {
        @Override
        public String key() {
            return "reason.cannotFly." + rule;
        }

        @Override
        public List<Object> values() {
            return List.of(leg, subject);
        }

        @Override
        public String sentence() {
            return "leg %s cannot fly beside the others: %s".formatted(leg, sentenceOfRule);
        }
    }
}
