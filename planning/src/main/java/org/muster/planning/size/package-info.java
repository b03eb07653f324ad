/**
 * How many aircraft, stands, lanes and buses it takes to bring so many people out in so many days,
 * before there is any plan: bounds by counting, and a range by many runs. {@link
 * org.muster.planning.size.Sizing} is the door.
 */
@NullMarked
package org.muster.planning.size;

import org.jspecify.annotations.NullMarked;
