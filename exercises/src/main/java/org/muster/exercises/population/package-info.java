/**
 * Invents populations, and the lists that would exist about them, each wrong in its own way: the
 * training ground for whatever makes people out of lists. Also scores a grouping of the rows
 * against the truth. The command line and benchmarks may call it; it calls the names of exercises
 * and the formats.
 */
@NullMarked
package org.muster.exercises.population;

import org.jspecify.annotations.NullMarked;
