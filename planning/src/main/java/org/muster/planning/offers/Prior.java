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
     * A third of the first 1,700 who were contacted accepted (Canada, Lebanon 2024); nearly all did
     * in Niamey in 2023. Little else was published, so the belief is weak.
     */
    public static final Prior ACCEPTANCE = new Prior(0.4, 3, 12);

    /**
     * Of seats that had been taken 42 % (Canada, Lebanon 2024), 55 % (United Kingdom, Wuhan 2020),
     * 69 and 58 % (Australia, Lebanon 2024) and 96 % (France, Niamey 2023) were sat on. Mean and
     * strength are those of a Beta with the mean and the variance of these five.
     */
    public static final Prior SHOW = new Prior(0.64, 5, 12);

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
