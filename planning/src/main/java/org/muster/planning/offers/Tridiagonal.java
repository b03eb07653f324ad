package org.muster.planning.offers;

import java.util.Arrays;

/** Finds the rates and weights of a Gauss rule from a tridiagonal matrix (Golub and Welsch). */
final class Tridiagonal {
    private static final int PATIENCE = 60;

    private Tridiagonal() {}

    /**
     * The rule whose three-term recurrence has {@code middle} on the diagonal and {@code beside} to
     * the left of it. By implicit QL with shifts; only the first row of the vectors is kept.
     */
    static Rule rule(double[] middle, double[] beside) {
        int n = middle.length;
        double[] d = middle.clone();
        double[] e = Arrays.copyOfRange(beside, 1, n + 1); // ends in a nought
        double[] first = new double[n];
        first[0] = 1;
        for (int l = 0; l < n; l++) {
            settle(d, e, first, l);
        }
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = first[i] * first[i];
            d[i] = Math.clamp(d[i], 0, 1);
        }
        return new Rule(d, weights);
    }

    private static void settle(double[] d, double[] e, double[] first, int l) {
        for (int round = 0; ; round++) {
            int m = l;
            while (m < d.length - 1
                    && Math.abs(e[m]) > 1e-16 * (Math.abs(d[m]) + Math.abs(d[m + 1]))) {
                m++;
            }
            if (m == l) {
                return;
            }
            if (round == PATIENCE) {
                throw new IllegalStateException("the rule for a rate was not found");
            }
            sweep(d, e, first, l, m);
        }
    }

    private static void sweep(double[] d, double[] e, double[] first, int l, int m) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.hypot(g, 1);
        g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            double next = first[i + 1];
            first[i + 1] = s * first[i] + c * next;
            first[i] = c * first[i] - s * next;
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }

    /** Fewer points with the same means of polynomials, by the recurrence of Stieltjes. */
    static Rule reduce(double[] points, double[] weights, int size) {
        double[] middle = new double[size];
        double[] beside = new double[size];
        double[] before = new double[points.length];
        double[] now = new double[points.length];
        Arrays.fill(now, 1);
        double norm = Arrays.stream(weights).sum();
        for (int k = 0; k < size; k++) {
            double mean = 0;
            for (int i = 0; i < points.length; i++) {
                mean += weights[i] * points[i] * now[i] * now[i];
            }
            middle[k] = mean / norm;
            if (k == size - 1) {
                break;
            }
            double nextNorm = 0;
            for (int i = 0; i < points.length; i++) {
                double next = (points[i] - middle[k]) * now[i] - beside[k] * beside[k] * before[i];
                before[i] = now[i];
                now[i] = next;
                nextNorm += weights[i] * next * next;
            }
            beside[k + 1] = Math.sqrt(nextNorm / norm);
            norm = nextNorm;
        }
        return rule(middle, beside);
    }
}
