/** The front door of the core: one function from state and command to facts or refusals. */
@NullMarked
package org.muster.core.decide;

import org.jspecify.annotations.NullMarked;
