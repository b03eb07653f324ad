/**
 * Finds plans. {@link org.muster.planning.solve.Planners} is the door: a first plan at once from
 * the greedy planner, then better ones, and bounds that no plan can pass.
 */
@NullMarked
package org.muster.planning.solve;

import org.jspecify.annotations.NullMarked;
