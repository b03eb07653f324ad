/**
 * Invented histories of offers, whose rates no policy knows, and policies that play them. The
 * measurement of offers calls it; it calls {@code planning.offers}.
 */
@NullMarked
package org.muster.benchmarks.offers;

import org.jspecify.annotations.NullMarked;
