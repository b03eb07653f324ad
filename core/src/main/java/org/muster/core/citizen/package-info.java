/**
 * What families tell of themselves without an account: that they want to leave, stay, or are out;
 * where they are; and the number with which they come back. Who they already are on the lists is
 * found out afterwards.
 */
@NullMarked
package org.muster.core.citizen;

import org.jspecify.annotations.NullMarked;
