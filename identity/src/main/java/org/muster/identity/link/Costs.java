package org.muster.identity.link;

import java.io.Serializable;

/**
 * What mistakes cost, counted in questions to a person: a wrong link can strand somebody, a missed
 * one costs a call. The cuts between the three bands follow from them.
 */
public record Costs(double wrongLink, double missedLink) implements Serializable {
    public static final Costs USUAL = new Costs(8, 10);

    public Costs {
        if (!(wrongLink > 2) || !(missedLink > 2)) {
            throw new IllegalArgumentException(
                    "a wrong link ("
                            + wrongLink
                            + ") and a missed link ("
                            + missedLink
                            + ") must each cost more than 2 questions, or nothing would be asked");
        }
    }

    /** From this probability on a link is made without asking. */
    public double linkFrom() {
        return 1 - 1 / wrongLink;
    }

    /** Below this probability nobody is asked. */
    public double askFrom() {
        return 1 / missedLink;
    }
}
