package org.muster.benchmarks;

import java.time.Duration;

/**
 * How many families come: for two hours at full length, and five minutes otherwise, with a minute
 * of the burst.
 */
record RegistrationSize(int warm, int households, int burst, Duration pause) {
    static RegistrationSize of(Size size) {
        if (size.isLong()) {
            return new RegistrationSize(200, 20_000, 3_333, Duration.ofSeconds(1));
        }
        if (size.persons() >= Size.FULL.persons()) {
            return new RegistrationSize(200, 833, 3_333, Duration.ofSeconds(1));
        }
        return size.persons() >= Size.SHORT.persons()
                ? new RegistrationSize(50, 30, 250, Duration.ofMillis(250))
                : new RegistrationSize(5, 6, 20, Duration.ofMillis(10));
    }
}
