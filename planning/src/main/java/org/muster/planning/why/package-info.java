/**
 * Reasons: why a party is on its leg and not on an earlier one, what would change that, which
 * limits bind a plan, what one more of something would bring, and which demands clash. All of it
 * from a problem and a plan alone; where a new plan is needed to know, the caller hands in what
 * makes plans. Reasons hold values; their sentences are English, and pages say them in their own
 * language by {@code key()} and {@code values()}.
 */
@NullMarked
package org.muster.planning.why;

import org.jspecify.annotations.NullMarked;
