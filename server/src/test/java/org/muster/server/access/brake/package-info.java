/** Tests of the brakes on guessing. */
@NullMarked
package org.muster.server.access.brake;

import org.jspecify.annotations.NullMarked;
