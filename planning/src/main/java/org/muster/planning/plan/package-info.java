/**
 * What a planner answers: which legs fly, which convoys drive, who goes on which of them; and how
 * good that is, level by level, with the bound that no plan can pass.
 */
@NullMarked
package org.muster.planning.plan;

import org.jspecify.annotations.NullMarked;
