/** Ends the packaged server at random moments under load, and looks at what it left. */
@NullMarked
package org.muster.endtoend.crash;

import org.jspecify.annotations.NullMarked;
