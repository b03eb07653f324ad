/** The engine for proofs and bounds (OR-Tools), and what to do where it cannot be loaded. */
@NullMarked
package org.muster.planning.engine;

import org.jspecify.annotations.NullMarked;
