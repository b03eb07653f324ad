/**
 * Walks the packaged program as its users do: browsers, several processes, killed processes. Nobody
 * calls it; it sees only what the command line offers.
 */
@NullMarked
package org.muster.endtoend;

import org.jspecify.annotations.NullMarked;
