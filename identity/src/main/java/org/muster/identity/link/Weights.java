package org.muster.identity.link;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What each level of each field says: how often it is seen between two rows of one person, of two
 * relatives, and of two strangers. Relatives are a class of their own because they share a surname,
 * an address and a phone without being one person: so all that a household shares counts as one
 * group, and cannot make a brother of a sister. Not changed after it was made.
 *
 * @param version names where the weights come from; kept with every link
 */
public record Weights(String version, double[][] same, double[][] relatives, double[][] strangers)
        implements Serializable {

    /** Those that ship. */
    public static final Weights SHIPPED = shipped();

    public Weights {
        same = copy(same);
        relatives = copy(relatives);
        strangers = copy(strangers);
    }

    /**
     * Those that ship: from what is known of lists in general, for when a list is too short to
     * learn from.
     */
    public static Weights shipped() {
        return new Weights(
                "shipped-1",
                new double[][] {
                    {0, .78, .06, .04, .05, .02, .01, .04},
                    {0, .78, .06, .04, .05, .02, .01, .04},
                    {0, .97, .03},
                    {0, .86, .02, .06, .03, .01, .01, .01},
                    {0, .985, .015},
                    {0, .94, .06},
                    {0, .84, .08, .08},
                    {0, .58, .20, .10, .12},
                    {0, .72, .06, .22},
                    {0, .82, .08, .10},
                },
                new double[][] {
                    {0, .74, .03, .02, .03, .01, .01, .16},
                    {0, .02, .01, .01, .012, .015, .01, .923},
                    {0, .97, .03},
                    {0, .03, .001, .007, .012, .02, .13, .80},
                    {0, .50, .50},
                    {0, .92, .08},
                    {0, .004, .03, .966},
                    {0, .74, .12, .08, .06},
                    {0, .65, .02, .33},
                    {0, .55, .10, .35},
                },
                new double[][] {
                    {0, .003, .002, .002, .003, .01, .002, .978},
                    {0, .008, .004, .004, .006, .012, .005, .961},
                    {0, 1, 1},
                    {0, .00005, .00005, .0008, .005, .02, .06, .91405},
                    {0, .50, .50},
                    {0, .60, .40},
                    {0, .000001, .00002, .999979},
                    {0, .0001, .002, .05, .9479},
                    {0, .000002, .00001, .999988},
                    {0, .000002, .0002, .999798},
                });
    }

    @Override
    public double[][] same() {
        return copy(same);
    }

    @Override
    public double[][] relatives() {
        return copy(relatives);
    }

    @Override
    public double[][] strangers() {
        return copy(strangers);
    }

    /** Whether they were learned from the rows themselves. */
    public boolean isLearned() {
        return version.startsWith("learned");
    }

    double same(Field field, int level) {
        return same[field.ordinal()][level];
    }

    double relatives(Field field, int level) {
        return relatives[field.ordinal()][level];
    }

    double strangers(Field field, int level) {
        return strangers[field.ordinal()][level];
    }

    /** In a form to keep, which {@link #parse} reads: a line for each table and field. */
    public String toText() {
        return WeightsText.of(this);
    }

    /** Reads what {@link #toText} wrote, to the last bit. */
    public static Weights parse(String text) {
        return WeightsText.parse(text);
    }

    /** The same under a version that no other numbers have. */
    Weights named(String family) {
        Weights bare = new Weights("", same, relatives, strangers);
        String mark = Long.toHexString(Hashes.of(bare.toText()));
        return new Weights(family + "-" + mark, same, relatives, strangers);
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }
}
