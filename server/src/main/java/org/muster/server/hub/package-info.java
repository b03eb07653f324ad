/**
 * Several servers on one database: hands commands over to the one that writes, takes them from the
 * others, and says which one this is. The server's start calls it; it calls the ledger and the
 * API's forms.
 */
@NullMarked
package org.muster.server.hub;

import org.jspecify.annotations.NullMarked;
