/**
 * How a laptop becomes a gate: the ticket that a hub makes for it, and what the laptop does with
 * it. Pages of the hub and the command line call it; it calls the exchange and the ledger.
 */
@NullMarked
package org.muster.sync.join;

import org.jspecify.annotations.NullMarked;
