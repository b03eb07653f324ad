/**
 * What carriers ask for: boarding passes in their own code. Pages call it; it calls the format and
 * reads a view.
 */
@NullMarked
package org.muster.server.carrier;

import org.jspecify.annotations.NullMarked;
