package org.muster.planning.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much time a called party has. It answers, travels and is at the control centre by {@code
 * reportBy}, with a margin: whoever cannot make that is not called (in Wuhan in 2020 a message came
 * seven minutes before the time, two to three hours away).
 *
 * @param margin what is kept over the travel time
 * @param window how long an offer stands at most
 * @param least how long a party must have for its answer
 * @param assumedTravel the travel time of a party for whom nobody knows it
 */
public record Notice(
        Instant now,
        Instant reportBy,
        Duration margin,
        Duration window,
        Duration least,
        Duration assumedTravel) {
    public static final Duration MARGIN = Duration.ofHours(1);
    public static final Duration WINDOW = Duration.ofHours(3);
    public static final Duration LEAST = Duration.ofMinutes(15);
    public static final Duration ASSUMED_TRAVEL = Duration.ofHours(3);

    public Notice {
        if (margin.isNegative()
                || assumedTravel.isNegative()
                || least.isNegative()
                || window.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "margin, least and assumedTravel must not be below 0 nor window below least: "
                            + margin
                            + ", "
                            + least
                            + ", "
                            + assumedTravel
                            + ", "
                            + window);
        }
    }

    public static Notice of(Instant now, Instant reportBy) {
        return new Notice(now, reportBy, MARGIN, WINDOW, LEAST, ASSUMED_TRAVEL);
    }

    public Duration travel(Party party) {
        return party.travel().orElse(assumedTravel);
    }

    /** When a party must have answered to be there in time. */
    public Instant answerBy(Party party) {
        return reportBy.minus(travel(party)).minus(margin);
    }

    /** The last moment at which calling a party makes sense. */
    public Instant callBy(Party party) {
        return answerBy(party).minus(least);
    }

    /** When its offer expires if it is called now; empty where that would be too late. */
    public Optional<Instant> findExpiry(Party party) {
        if (now.isAfter(callBy(party))) {
            return Optional.empty();
        }
        Instant longest = now.plus(window);
        Instant last = answerBy(party);
        return Optional.of(last.isBefore(longest) ? last : longest);
    }

    Notice at(Instant later) {
        return new Notice(later, reportBy, margin, window, least, assumedTravel);
    }
}
