/**
 * Holds clusters of rows against the truth of a population. The command line and benchmarks may
 * call it; it reads two tables and calls nothing else.
 */
@NullMarked
package org.muster.exercises.population.score;

import org.jspecify.annotations.NullMarked;
