/**
 * A sealed manifest as the receiving state's border police take it. Pages and the API call it; it
 * calls the format and reads a view.
 */
@NullMarked
package org.muster.server.border;

import org.jspecify.annotations.NullMarked;
