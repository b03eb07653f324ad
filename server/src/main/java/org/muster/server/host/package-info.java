/**
 * The operations that this server carries: one desk for each, opened at start from the ledger. The
 * other packages of the server ask here; it calls the ledger.
 */
@NullMarked
package org.muster.server.host;

import org.jspecify.annotations.NullMarked;
