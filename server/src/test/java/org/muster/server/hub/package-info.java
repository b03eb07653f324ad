/** Tests of what servers of a hub say to one another. */
@NullMarked
package org.muster.server.hub;

import org.jspecify.annotations.NullMarked;
