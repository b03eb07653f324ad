/**
 * Makes the planner's question out of an operation: who waits, which legs there are, and what
 * planners said about the ground. It decides nothing and guesses nothing: what it had to take for
 * granted comes along as {@link Assumption}s, to be shown beside every plan. The server may call
 * it; it calls the core and {@code planning.model}.
 */
@NullMarked
package org.muster.planning.operation;

import org.jspecify.annotations.NullMarked;
