/** Measurements with fixed seeds, and their aims. Nobody calls it; it may call every module. */
@NullMarked
package org.muster.benchmarks;

import org.jspecify.annotations.NullMarked;
