/** The end of an operation. */
@NullMarked
package org.muster.testkit.closing;

import org.jspecify.annotations.NullMarked;
