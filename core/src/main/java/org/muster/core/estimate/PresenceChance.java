package org.muster.core.estimate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.Presence;

/**
 * How likely one person is to be in the country at a moment, from 0 to 1, and why. It is computed
 * when asked and never kept: what is unknown stays unknown.
 *
 * @param source the list that they are counted on
 * @param days how old that list is
 * @param usual what is usual of such people on that list, before anything said of this one
 * @param sign the latest sign of where they are
 * @param fresh how much of that sign still counts, from 1 to 0; the rest is what is usual
 */
public record PresenceChance(
        double chance,
        Why why,
        String source,
        Expectation expectation,
        int days,
        double usual,
        Optional<Sign> sign,
        double fresh) {

    /** What decides. */
    public enum Why {
        CARRIED_OUT,
        DIED,
        SEEN_HERE,
        SAID_HERE,
        SAID_AWAY,
        LISTED_HERE,
        LISTED_AWAY,
        TRIP_ON,
        TRIP_OFF,
        ENTRY,
        UNLISTED
    }

    public PresenceChance {
        if (!(isShare(chance) && isShare(usual) && isShare(fresh))) {
            throw new IllegalArgumentException(
                    "a chance is from 0 to 1: " + chance + ", " + usual + ", " + fresh);
        }
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    /**
     * Empty for whoever is not in the register.
     *
     * @param counts how the others on the lists answered, from {@link Survey#count}
     */
    public static Optional<PresenceChance> find(
            View view,
            PersonId person,
            Instant moment,
            ZoneId zone,
            List<SourceCount> counts,
            Calibration calibration) {
        return Reading.of(view, new Accounts(view), person, moment, zone)
                .map(reading -> of(reading, counts, calibration));
    }

    static PresenceChance of(Reading reading, List<SourceCount> counts, Calibration calibration) {
        double usual = usual(reading, counts, calibration);
        Optional<Sign> sign = reading.latest().filter(one -> one.presence() != Presence.UNKNOWN);
        if (reading.isOut()) {
            return of(reading, 0, Why.CARRIED_OUT, usual, sign, 1);
        }
        if (reading.death().isPresent()) {
            return of(reading, 0, Why.DIED, usual, sign, 1);
        }
        return sign.map(
                        one -> {
                            // at first as sure as the sign is, in the end no surer than its list
                            double fresh = calibration.current(reading.fading(one));
                            double chance = usual * (1 - fresh) + one.chance() * fresh;
                            return of(reading, chance, why(one), usual, sign, fresh);
                        })
                .orElseGet(() -> of(reading, usual, why(reading.expectation()), usual, sign, 0));
    }

    private static PresenceChance of(
            Reading reading,
            double chance,
            Why why,
            double usual,
            Optional<Sign> sign,
            double fresh) {
        return new PresenceChance(
                Math.clamp(chance, 0, 1),
                why,
                reading.source(),
                reading.expectation(),
                reading.days(),
                usual,
                sign,
                fresh);
    }

    private static double usual(
            Reading reading, List<SourceCount> counts, Calibration calibration) {
        SourceCount alone =
                new SourceCount(reading.source(), reading.expectation(), 1, 0, 0, reading.days());
        double share =
                counts.stream()
                        .filter(count ->
                                count.source().equals(reading.source())
                                        && count.expectation() == reading.expectation())
                        .findFirst()
                        .orElse(alone)
                        .share();
        return share * Estimate.current(alone, calibration);
    }

    private static Why why(Sign sign) {
        boolean here = sign.presence() == Presence.HERE;
        return switch (sign.kind()) {
            case SEEN -> Why.SEEN_HERE;
            case SAID -> here ? Why.SAID_HERE : Why.SAID_AWAY;
            case LEFT_ALONE -> Why.SAID_AWAY;
            case WRITTEN -> here ? Why.LISTED_HERE : Why.LISTED_AWAY;
        };
    }

    private static Why why(Expectation expectation) {
        return switch (expectation) {
            case LISTED -> Why.ENTRY;
            case TRIP_ON -> Why.TRIP_ON;
            case TRIP_OFF -> Why.TRIP_OFF;
            case UNLISTED -> Why.UNLISTED;
        };
    }

    /** The fact that decides, where one does. */
    public Optional<Recorded> evidence() {
        return why == Why.CARRIED_OUT || why == Why.DIED
                ? Optional.empty()
                : sign.map(Sign::evidence);
    }
}
