/** The core's properties and the field's scenarios. */
@NullMarked
package org.muster.testkit;

import org.jspecify.annotations.NullMarked;
