@NullMarked
package org.muster.benchmarks;

import org.jspecify.annotations.NullMarked;
