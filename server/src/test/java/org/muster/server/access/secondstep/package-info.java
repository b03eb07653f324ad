/** Tests of the second step of signing in. */
@NullMarked
package org.muster.server.access.secondstep;

import org.jspecify.annotations.NullMarked;
