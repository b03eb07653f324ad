/** The citizens' pages from inside. */
@NullMarked
package org.muster.server.portal;

import org.jspecify.annotations.NullMarked;
