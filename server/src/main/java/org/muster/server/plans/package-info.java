/**
 * The plan board: what an operation asks of a planner, alternatives with their what-ifs, and the
 * solving of them in the background. Pages and API call it; it calls {@code planning} and reads
 * views of desks. Nothing in it is real before it is adopted, and a restart forgets it.
 */
@NullMarked
package org.muster.server.plans;

import org.jspecify.annotations.NullMarked;
