/**
 * The independent checker: every rule and every level of the score of {@code docs/plan-rules.md},
 * computed again from a problem and a plan alone. It shares no code with what makes plans, and runs
 * on every plan before anybody sees it. Whoever makes, mends, shows or simulates plans may call it;
 * it calls nothing but the records of {@code model} and {@code plan}.
 */
@NullMarked
package org.muster.planning.check;

import org.jspecify.annotations.NullMarked;
