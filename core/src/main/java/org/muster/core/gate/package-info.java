/** The control centre: arrive, identify, band, board, standby, refuse, off-load. */
@NullMarked
package org.muster.core.gate;

import org.jspecify.annotations.NullMarked;
