/** Ends a writing process at random moments and looks at what it left. */
@NullMarked
package org.muster.ledger.crash;

import org.jspecify.annotations.NullMarked;
