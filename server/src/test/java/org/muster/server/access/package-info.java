/** Tests of accounts. */
@NullMarked
package org.muster.server.access;

import org.jspecify.annotations.NullMarked;
