/**
 * Twenty problems to plan, from 10 to 1,000,000 people, the same to the byte on every machine.
 * Sizes and vehicles are those of published operations where there are any; all people and times
 * are invented. Benchmarks, tests and the command line call it; it calls the records only.
 */
@NullMarked
package org.muster.planning.instances;

import org.jspecify.annotations.NullMarked;
