/**
 * What an operation's own facts say of its offers: who waits, who was called and came how far, and
 * what was seen of rates. The server's desk calls it; it reads the core's views and calls {@code
 * planning.offers}.
 */
@NullMarked
package org.muster.planning.offers.live;

import org.jspecify.annotations.NullMarked;
