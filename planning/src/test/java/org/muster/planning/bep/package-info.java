/** Tests of the bus evacuation problem. */
@NullMarked
package org.muster.planning.bep;

import org.jspecify.annotations.NullMarked;
