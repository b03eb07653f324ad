package org.muster.benchmarks.families;

import java.time.Duration;

/**
 * How many come, and how they are.
 *
 * @param households that begin, however slowly the server answers
 * @param perHour so many of them, by chance and independently of each other
 * @param first the number of the first
 * @param pause how long they read and type for each page, in the mean
 * @param comesBack who is told to wait longer than this is not waited for
 * @param patience after which a request without answer has failed
 */
public record Plan(
        String operation,
        int port,
        int households,
        int perHour,
        int first,
        Duration pause,
        Duration comesBack,
        Duration patience,
        long seed) {}
