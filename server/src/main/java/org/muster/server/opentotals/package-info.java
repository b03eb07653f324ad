/**
 * What of an operation's figures may leave the house as open data: totals in which few are not told
 * apart. It calls the core and formats; pages and API call it.
 */
@NullMarked
package org.muster.server.opentotals;

import org.jspecify.annotations.NullMarked;
