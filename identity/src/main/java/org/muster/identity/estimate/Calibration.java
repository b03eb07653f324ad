package org.muster.identity.estimate;

/**
 * What earlier operations teach.
 *
 * @param yearlyDecay the share of a list that goes stale in a year, each way: so many have left,
 *     and as many have come and are on no list
 * @param multiplier how many turned out to be there for each one that such estimates gave
 * @param spread the standard deviation of the multiplier from one operation to the next
 */
public record Calibration(double yearlyDecay, double multiplier, double spread) {
    /** Fifteen in a hundred a year; no earlier estimate to correct by, and a twentieth of doubt. */
    public static final Calibration UNTRIED = new Calibration(0.15, 1, 0.05);

    public Calibration {
        if (!(yearlyDecay >= 0 && yearlyDecay < 1)) {
            throw new IllegalArgumentException("yearlyDecay is " + yearlyDecay);
        }
        if (!(multiplier > 0 && multiplier < 100) || !(spread >= 0 && spread < 100)) {
            throw new IllegalArgumentException(
                    "multiplier is " + multiplier + " and spread " + spread);
        }
    }

    /** The share of a list that is still as it was written. */
    double current(double years) {
        return StrictMath.pow(1 - yearlyDecay, years);
    }
}
