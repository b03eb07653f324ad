/**
 * Cells, the parts of a district, and the wardens who look after them: who holds a cell and who
 * stands in, whose seat is empty, when a cell is looked at again, who lives in it, and what a
 * warden reports of them. Wardens are volunteers who may be in danger for it: who they are is
 * sealed, each with a key of their own.
 */
@NullMarked
package org.muster.core.cell;

import org.jspecify.annotations.NullMarked;
