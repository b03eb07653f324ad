package org.muster.core.estimate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.fact.View;
import org.muster.core.register.Presence;

/**
 * What is known, as of later, of who was here when an estimate was made.
 *
 * @param carriedOut taken out by a leg since
 * @param leftAlone left by their own means since
 * @param here seen or heard to be here, and not known to have left
 * @param away known to have been elsewhere
 * @param unknown of whom nobody has heard
 */
public record Outcome(
        Instant asOf, int carriedOut, int leftAlone, int here, int away, int unknown) {

    /** How one person turned out. */
    private enum Turn {
        CARRIED_OUT,
        LEFT_ALONE,
        HERE,
        AWAY,
        UNKNOWN
    }

    /** Of each estimate, in their order. */
    public static List<Outcome> of(
            View view, List<Estimate> estimates, Instant moment, ZoneId zone) {
        int[][] counts = new int[estimates.size()][Turn.values().length];
        Accounts accounts = new Accounts(view);
        view.persons()
                .forEach(person -> {
                    Optional<Reading> found = Reading.of(view, accounts, person, moment, zone);
                    if (found.isPresent()) {
                        for (int i = 0; i < counts.length; i++) {
                            if (Survey.isIn(view, person, estimates.get(i).scope())) {
                                counts[i][turn(found.get(), estimates.get(i).asOf()).ordinal()]++;
                            }
                        }
                    }
                });
        return java.util.Arrays.stream(counts)
                .map(of -> new Outcome(moment, of[0], of[1], of[2], of[3], of[4]))
                .toList();
    }

    private static Turn turn(Reading reading, Instant then) {
        Optional<Instant> carried = reading.carriedOut();
        if (carried.isPresent()) {
            return carried.get().isAfter(then) ? Turn.CARRIED_OUT : Turn.AWAY;
        }
        // the first word after the estimate tells of it; without one, the last before
        Sign tells = null;
        boolean leftSince = false;
        for (Sign sign : reading.signs()) {
            if (sign.presence() == Presence.UNKNOWN) {
                continue;
            }
            if (!sign.at().isAfter(then)) {
                tells = sign;
            } else {
                leftSince |= sign.kind() == Sign.Kind.LEFT_ALONE;
                if (tells == null || !tells.at().isAfter(then)) {
                    tells = sign;
                }
            }
        }
        if (leftSince) {
            return Turn.LEFT_ALONE;
        }
        return tells == null
                ? Turn.UNKNOWN
                : tells.presence() == Presence.HERE ? Turn.HERE : Turn.AWAY;
    }

    /** How many are known to have been here. */
    public int wereHere() {
        return carriedOut + leftAlone + here;
    }

    /** By how many in a thousand the estimate was too high; less than 0 when too low. */
    public Optional<Integer> error(Estimate estimate) {
        return wereHere() == 0
                ? Optional.empty()
                : Optional.of(
                        (int) Math.round(1_000.0 * (estimate.middle() - wereHere()) / wereHere()));
    }

    /** What the estimate teaches the next operation. */
    public Optional<Precedent> toPrecedent(
            org.muster.core.fact.OperationId operation, Estimate estimate) {
        return wereHere() == 0 || estimate.uncorrected() == 0
                ? Optional.empty()
                : Optional.of(new Precedent(operation, estimate.uncorrected(), wereHere()));
    }
}
