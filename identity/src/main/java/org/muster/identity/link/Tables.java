package org.muster.identity.link;

/** Tables with a cell for each level of each field. */
final class Tables {
    private Tables() {}

    static double[][] empty() {
        double[][] table = new double[Field.count()][];
        for (int i = 0; i < table.length; i++) {
            table[i] = new double[Field.at(i).levels() + 1];
        }
        return table;
    }

    static void add(double[][] table, int vector, double weight) {
        for (int i = 0; i < table.length; i++) {
            table[i][Field.at(i).in(vector)] += weight;
        }
    }

    /** Shares of the known levels, leaning on what was thought before as if seen so often. */
    static double[] shares(double[] counts, double[] before, double leaning) {
        double known = 0;
        for (int level = 1; level < counts.length; level++) {
            known += counts[level];
        }
        double[] shares = new double[counts.length];
        for (int level = 1; level < counts.length; level++) {
            shares[level] = (counts[level] + leaning * before[level]) / (known + leaning);
        }
        return shares;
    }

    static double likelihood(double[][] table, int vector) {
        double likelihood = 1;
        for (int i = 0; i < table.length; i++) {
            int level = Field.at(i).in(vector);
            if (level != Field.UNKNOWN) {
                likelihood *= table[i][level];
            }
        }
        return likelihood;
    }
}
