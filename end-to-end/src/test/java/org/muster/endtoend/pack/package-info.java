/**
 * What {@code ./muster package} makes, run where there is no Java. Nobody calls it; it calls the
 * launcher, and what that made, as processes.
 */
@NullMarked
package org.muster.endtoend.pack;

import org.jspecify.annotations.NullMarked;
