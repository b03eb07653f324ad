/** Who is on a leg: closed and sealed at doors shut, changed afterwards only by added facts. */
@NullMarked
package org.muster.core.manifest;

import org.jspecify.annotations.NullMarked;
