/**
 * The other nodes: parcels taken and given over HTTP and as files, lines to hubs and gates that can
 * be reached, and what is known of each node. Pages and the server's start call it; it calls the
 * ledger and {@code org.muster.sync}.
 */
@NullMarked
package org.muster.server.nodes;

import org.jspecify.annotations.NullMarked;
