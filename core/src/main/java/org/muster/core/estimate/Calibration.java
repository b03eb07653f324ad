package org.muster.core.estimate;

import java.util.List;

/**
 * What earlier operations teach; each in thousandths, so that it is written down exactly.
 *
 * @param yearlyDecay the share of a list that goes stale in a year, each way: so many have left,
 *     and as many have come and are on no list
 * @param multiplier how many turned out to be there for each thousand that such estimates gave
 * @param spread the standard deviation of the multiplier from one operation to the next
 */
public record Calibration(int yearlyDecay, int multiplier, int spread) {
    /** Fifteen in a hundred a year; no earlier estimate to correct by, and a twentieth of doubt. */
    public static final Calibration UNTRIED = new Calibration(150, 1_000, 50);

    /** One operation alone says little of the next. */
    private static final int LEAST_SPREAD_OF_ONE = 100;

    public Calibration {
        if (yearlyDecay < 0 || yearlyDecay > 999) {
            throw new IllegalArgumentException("yearlyDecay is " + yearlyDecay);
        }
        if (multiplier < 1 || multiplier > 100_000 || spread < 0 || spread > 100_000) {
            throw new IllegalArgumentException(
                    "multiplier is " + multiplier + " and spread " + spread);
        }
    }

    /** What operations that are over say together; {@link #UNTRIED} when there is none. */
    public static Calibration of(List<Precedent> precedents) {
        if (precedents.isEmpty()) {
            return UNTRIED;
        }
        double mean = precedents.stream().mapToInt(Precedent::multiplier).average().orElseThrow();
        double squares =
                precedents.stream()
                        .mapToDouble(one -> (one.multiplier() - mean) * (one.multiplier() - mean))
                        .sum();
        int many = precedents.size();
        double spread =
                many == 1
                        ? Math.max(LEAST_SPREAD_OF_ONE, Math.abs(mean - 1_000) / 2)
                        : StrictMath.sqrt(squares / (many - 1) * (1 + 1.0 / many));
        return new Calibration(
                UNTRIED.yearlyDecay(),
                (int) Math.round(mean),
                (int) Math.clamp(Math.round(spread), UNTRIED.spread(), 100_000));
    }

    /** The share of a list that is still as it was written. */
    double current(double days) {
        return StrictMath.pow(1 - yearlyDecay / 1_000.0, Math.max(0, days) / 365);
    }
}
