/**
 * The other end of a leg: who was scanned on arrival, what a partner counted and listed, and how
 * these differ from the manifest.
 */
@NullMarked
package org.muster.core.arrival;

import org.jspecify.annotations.NullMarked;
