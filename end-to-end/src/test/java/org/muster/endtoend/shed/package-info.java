/** A hub and its gates as programs of their own, apart and together. */
@NullMarked
package org.muster.endtoend.shed;

import org.jspecify.annotations.NullMarked;
