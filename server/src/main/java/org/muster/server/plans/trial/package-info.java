/**
 * What is reckoned about a plan in the background when somebody asks: how it may go, played with
 * chance, and what one more of something would bring. Pages call it; it calls {@code planning} and
 * reads alternatives. All of it is in memory.
 */
@NullMarked
package org.muster.server.plans.trial;

import org.jspecify.annotations.NullMarked;
