/** Counted totals, each with its rule, its time and the facts behind it. */
@NullMarked
package org.muster.core.tally;

import org.jspecify.annotations.NullMarked;
