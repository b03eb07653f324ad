/**
 * How many and whom to call forward for a leg, when people who are offered a seat may not answer
 * and people who accepted may not come. Records and pure functions, usable alone: no clock, no
 * draw, no framework. The server's desk and the benchmarks call it; it calls the JDK only.
 */
@NullMarked
package org.muster.planning.offers;

import org.jspecify.annotations.NullMarked;
