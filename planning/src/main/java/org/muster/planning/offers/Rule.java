package org.muster.planning.offers;

import java.util.Arrays;

/**
 * A few rates with weights that stand for an unknown rate: means of polynomials up to twice their
 * number come out exactly (Gauss). The chances of what n parties with one rate do are polynomials
 * of degree n in it, so n/2+1 rates give a Beta-Binomial without error.
 */
record Rule(double[] rates, double[] weights) {

    /** For a rate with a Beta belief, by the recurrence of Jacobi's polynomials moved to 0..1. */
    static Rule of(Beta belief, int size) {
        double a = belief.no() - 1;
        double b = belief.yes() - 1;
        double[] middle = new double[size];
        double[] beside = new double[size];
        for (int k = 0; k < size; k++) {
            double s = 2 * k + a + b;
            double on = k == 0 ? (b - a) / (a + b + 2) : (b * b - a * a) / (s * (s + 2));
            middle[k] = (on + 1) / 2;
            beside[k] = k == 0 ? 0 : Math.sqrt(off(k, a, b, s)) / 2;
        }
        return Tridiagonal.rule(middle, beside);
    }

    private static double off(int k, double a, double b, double s) {
        return k == 1
                ? 4 * (a + 1) * (b + 1) / ((a + b + 2) * (a + b + 2) * (a + b + 3))
                : 4.0 * k * (k + a) * (k + b) * (k + a + b) / (s * s * (s + 1) * (s - 1));
    }

    /** For the product of two independent unknown rates, with no more than {@code size} rates. */
    static Rule product(Rule one, Rule other, int size) {
        int n = one.rates.length * other.rates.length;
        double[] rates = new double[n];
        double[] weights = new double[n];
        for (int i = 0, at = 0; i < one.rates.length; i++) {
            for (int j = 0; j < other.rates.length; j++, at++) {
                rates[at] = one.rates[i] * other.rates[j];
                weights[at] = one.weights[i] * other.weights[j];
            }
        }
        return n <= size ? new Rule(rates, weights) : Tridiagonal.reduce(rates, weights, size);
    }

    /** Every rate with its odds multiplied by {@code exp(shift)}. */
    Rule shift(double shift) {
        double factor = Math.exp(shift);
        return new Rule(
                Arrays.stream(rates).map(p -> p * factor / (1 - p + p * factor)).toArray(),
                weights);
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += rates[i] * weights[i];
        }
        return sum;
    }
}
