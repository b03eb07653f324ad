/**
 * Problems and plans drawn as text, so that tests can be read. {@link DrawnProblem} and {@link
 * DrawnPlan} tell the words.
 */
@NullMarked
package org.muster.planning.drawn;

import org.jspecify.annotations.NullMarked;
