/** What families tell of themselves. */
@NullMarked
package org.muster.testkit.citizen;

import org.jspecify.annotations.NullMarked;
