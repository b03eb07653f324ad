/**
 * Anchors: how far each chain was at a moment, signed by the node and, where somebody outside was
 * asked, stamped by a time-stamp authority (RFC 3161). Whoever holds one can show later that a
 * chain was cut off or written anew. An anchor names chains, numbers and hashes, and nobody. The
 * command line and the server make them; the command line compares them; it calls {@code keys}.
 */
@NullMarked
package org.muster.ledger.anchor;

import org.jspecify.annotations.NullMarked;
