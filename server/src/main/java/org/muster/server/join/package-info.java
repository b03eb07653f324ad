/**
 * How gates join: tickets that a hub makes and gives out, the folder of a gate, and the end of its
 * duty with its keys. Pages and the command line call it; it calls {@code org.muster.sync}, the
 * ledger and {@code org.muster.server.nodes}.
 */
@NullMarked
package org.muster.server.join;

import org.jspecify.annotations.NullMarked;
