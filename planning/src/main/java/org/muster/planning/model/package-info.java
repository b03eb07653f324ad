/**
 * What a planner is asked: who waits where, what can carry them, when, under which limits. Plain
 * records, built from an operation or read from JSON; they hold what was said, not how it is
 * solved. Ids are unique within their kind, and everything named exists: {@link ProblemCheck} says
 * so with the path of each field that is wrong.
 */
@NullMarked
package org.muster.planning.model;

import org.jspecify.annotations.NullMarked;
