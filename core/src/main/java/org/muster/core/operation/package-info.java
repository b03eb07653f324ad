/** One crisis evacuation: its opening, its phases from watch to closed, and its journal. */
@NullMarked
package org.muster.core.operation;

import org.jspecify.annotations.NullMarked;
