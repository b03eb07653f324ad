/**
 * The one writer of an operation: commands queue here, are decided one after another, written in
 * batches, applied, then answered. Servers, gates and exercises call it; it calls the core and a
 * {@link org.muster.ledger.Ledger}.
 */
@NullMarked
package org.muster.ledger.desk;

import org.jspecify.annotations.NullMarked;
