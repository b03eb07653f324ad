/** People's data that leave. */
@NullMarked
package org.muster.testkit.export;

import org.jspecify.annotations.NullMarked;
