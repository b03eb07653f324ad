package org.muster.planning.offers;

/**
 * What is believed of a rate before this operation has shown anything.
 *
 * @param mean the rate expected of anybody
 * @param strength how many parties that belief weighs, over all groups together
 * @param borrowed how many parties a group's nearest relatives weigh against its own
 */
public record Prior(double mean, double strength, double borrowed) {
    /**
     * Canada out of Lebanon in 2024: about a third of the first 1,700 who were contacted accepted.
     */
    public static final Prior ACCEPTANCE = new Prior(1 / 3.0, 8, 12);

    /**
     * Of seats that were taken, 42 % (Canada, Lebanon 2024), 55 % (United Kingdom, Wuhan 2020), 55
     * to 69 % (Australia, Lebanon 2024) were sat on. The middle, weak enough for operations where
     * nearly everybody came.
     */
    public static final Prior SHOW = new Prior(0.55, 8, 12);

    public Prior {
        if (!(mean > 0 && mean < 1) || !(strength > 0) || !(borrowed > 0)) {
            throw new IllegalArgumentException(
                    "mean must lie between 0 and 1, strength and borrowed above 0, not "
                            + mean
                            + ", "
                            + strength
                            + ", "
                            + borrowed);
        }
    }
}
