/**
 * What the crisis centre tells those who decide, every hour or so: what changed since the last
 * time, drawn from facts, and what a person makes of it. Called by pages and the decider.
 */
@NullMarked
package org.muster.core.sitrep;

import org.jspecify.annotations.NullMarked;
