/**
 * The end of an operation: the closing list, the final figures, who remains and to whom they were
 * handed over, and the clock that runs until the data are to be erased. Called by pages and by the
 * rules of the operation; reads every other area.
 */
@NullMarked
package org.muster.core.closing;

import org.jspecify.annotations.NullMarked;
