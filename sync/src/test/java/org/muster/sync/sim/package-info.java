/** A whole network of nodes in one thread, out of a seed: the same seed plays the same again. */
@NullMarked
package org.muster.sync.sim;

import org.jspecify.annotations.NullMarked;
