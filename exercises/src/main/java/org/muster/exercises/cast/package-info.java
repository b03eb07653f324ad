/** Synthetic people from a seed: plausible names, families, documents; nobody real. */
@NullMarked
package org.muster.exercises.cast;

import org.jspecify.annotations.NullMarked;
