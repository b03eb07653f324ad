package org.muster.planning.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Acceptance and show rates as they are believed at a moment.
 *
 * @param daySpread how far one day differs from another for everybody at once, as the standard
 *     deviation of the logarithm of the odds: a road is closed, a rumour goes round
 */
public record Rates(Belief acceptance, Belief show, double daySpread) {
    /** A show rate of 55 % is then between about 31 and 76 % on nineteen days of twenty. */
    public static final double DAY_SPREAD = 0.5;

    /** After so long, what was seen weighs half. */
    public static final Duration HALF_LIFE = Duration.ofDays(4);

    public Rates {
        if (!(daySpread >= 0) || Double.isInfinite(daySpread)) {
            throw new IllegalArgumentException("daySpread must be 0 or more, not " + daySpread);
        }
    }

    /** Before anything was seen. */
    public static Rates priors() {
        return learn(List.of(), Instant.EPOCH);
    }

    public static Rates learn(List<Seen> seen, Instant now) {
        return learn(seen, now, Prior.ACCEPTANCE, Prior.SHOW);
    }

    public static Rates learn(List<Seen> seen, Instant now, Prior acceptance, Prior show) {
        return new Rates(
                new Belief(acceptance, weigh(seen, Seen.Step.ACCEPTANCE, now)),
                new Belief(show, weigh(seen, Seen.Step.SHOW, now)),
                DAY_SPREAD);
    }

    /**
     * Many parties on one occasion tell less than as many on several, because they share a day: n
     * of them weigh as n / (1 + n · p(1-p) · spread²), with p their own rate.
     */
    private static List<Belief.Weighed> weigh(List<Seen> all, Seen.Step step, Instant now) {
        Map<String, List<Seen>> occasions = new LinkedHashMap<>();
        for (Seen one : all) {
            if (one.step() == step) {
                occasions.computeIfAbsent(one.occasion(), name -> new ArrayList<>()).add(one);
            }
        }
        List<Belief.Weighed> weighed = new ArrayList<>();
        for (List<Seen> occasion : occasions.values()) {
            double many = occasion.size();
            double rate = (occasion.stream().filter(Seen::done).count() + 1) / (many + 2);
            double alike = 1 + many * rate * (1 - rate) * DAY_SPREAD * DAY_SPREAD;
            for (Seen one : occasion) {
                double weight = age(one.at(), now) / alike;
                weighed.add(new Belief.Weighed(one.group(), one.done(), weight));
            }
        }
        return weighed;
    }

    private static double age(Instant at, Instant now) {
        double age = Math.max(0, Duration.between(at, now).toSeconds());
        return Math.pow(0.5, age / HALF_LIFE.toSeconds());
    }

    /** How likely a party in a standing is to come in the end. */
    public double comes(RateGroup group, Standing standing) {
        return switch (standing) {
            case HERE -> 1;
            case ACCEPTED -> show.of(group).mean();
            case UNANSWERED -> acceptance.of(group).mean() * show.of(group).mean();
        };
    }

    /**
     * How far all groups may be wrong together: the day, and what is not known of the rate of all.
     */
    double spread(Standing standing) {
        double known = daySpread * daySpread;
        return switch (standing) {
            case HERE -> 0;
            case ACCEPTED -> Math.sqrt(known + show.all().oddsVariance());
            case UNANSWERED ->
                    Math.sqrt(known + show.all().oddsVariance() + acceptance.all().oddsVariance());
        };
    }
}
