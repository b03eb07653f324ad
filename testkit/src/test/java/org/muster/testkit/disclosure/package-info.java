/** Of whom another state may be told by name. */
@NullMarked
package org.muster.testkit.disclosure;

import org.jspecify.annotations.NullMarked;
