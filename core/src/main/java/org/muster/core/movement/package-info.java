/** Legs: one movement of one vehicle with its capacities and its life from planned to arrived. */
@NullMarked
package org.muster.core.movement;

import org.jspecify.annotations.NullMarked;
