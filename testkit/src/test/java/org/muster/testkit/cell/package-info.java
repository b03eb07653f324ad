/** Cells and their wardens, as the field knows them. */
@NullMarked
package org.muster.testkit.cell;

import org.jspecify.annotations.NullMarked;
