/** Messages that reach us, and what desks do with them. */
@NullMarked
package org.muster.testkit.intake;

import org.jspecify.annotations.NullMarked;
