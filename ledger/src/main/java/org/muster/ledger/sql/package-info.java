/**
 * The ledger in SQL, once for both databases: rows, chain, append, replay and verification. Opened
 * by {@link org.muster.ledger.Ledgers}; it calls the codec, the keys and the snapshots.
 */
@NullMarked
package org.muster.ledger.sql;

import org.jspecify.annotations.NullMarked;
