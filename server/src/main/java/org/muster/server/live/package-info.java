/**
 * Tells open pages that something changed, as server-sent events. It reads views and is called by
 * nobody but the web server.
 */
@NullMarked
package org.muster.server.live;

import org.jspecify.annotations.NullMarked;
