/** What becomes of campaigns. */
@NullMarked
package org.muster.testkit.campaign;

import org.jspecify.annotations.NullMarked;
