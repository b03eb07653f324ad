/**
 * Keeps the queue of open questions of each operation while nothing changes, so that pages and the
 * API need not order it anew for each reader. Pages and the API call it.
 */
@NullMarked
package org.muster.server.review;

import org.jspecify.annotations.NullMarked;
