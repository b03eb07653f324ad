package org.muster.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
    private static final int TIMES = 20_000;

    @ParameterizedTest
    @CsvSource({"0, 0.5", "9, 0.3", "17, 0.5", "400, 0.02", "1200, 0.45", "1200, 1", "1200, 0"})
    void binomialHasItsMeanAndVariance(int of, double p) {
        Draws draws = new Draws(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < TIMES; i++) {
            int drawn = draws.binomial(of, p);
            assertThat(drawn).isBetween(0, of);
            sum += drawn;
            squares += (double) drawn * drawn;
        }
        double mean = sum / TIMES;
        double variance = of * p * (1 - p);
        double error = 4 * Math.sqrt(variance / TIMES) + 1e-9;
        assertThat(mean).isCloseTo(of * p, within(error));
        assertThat(squares / TIMES - mean * mean)
                .isCloseTo(variance, within(0.06 * variance + 1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 40", "102, 98"})
    void betaHasItsMeanAndVariance(double a, double b) {
        Draws draws = new Draws(4);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < TIMES; i++) {
            double drawn = draws.beta(a, b);
            sum += drawn;
            squares += drawn * drawn;
        }
        double mean = sum / TIMES;
        double variance = a * b / ((a + b) * (a + b) * (a + b + 1));
        assertThat(mean).isCloseTo(a / (a + b), within(4 * Math.sqrt(variance / TIMES)));
        assertThat(squares / TIMES - mean * mean).isCloseTo(variance, within(0.06 * variance));
    }
}
