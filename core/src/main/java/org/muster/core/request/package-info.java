/**
 * The voluntary wish of a party to leave, its consent, needs, offers and withdrawal; and the wishes
 * not to leave.
 */
@NullMarked
package org.muster.core.request;

import org.jspecify.annotations.NullMarked;
