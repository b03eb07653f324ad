/**
 * Facts as text for the ledger and as bytes for snapshots. Both come from the shape of the records
 * themselves, so that a new fact needs no code here. The ledger's other packages call it; it calls
 * only the core.
 */
@NullMarked
package org.muster.ledger.codec;

import org.jspecify.annotations.NullMarked;
