/**
 * What an operation costs, what the Union paid of it, and how the rest is shared among the states
 * whose people were brought out. Facts hold what was entered; shares are computed from them and
 * from who was scanned aboard, and never stored. Amounts are decimals, never floating point.
 */
@NullMarked
package org.muster.core.cost;

import org.jspecify.annotations.NullMarked;
