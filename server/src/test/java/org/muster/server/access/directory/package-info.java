/** Tests of signing in by a directory. */
@NullMarked
package org.muster.server.access.directory;

import org.jspecify.annotations.NullMarked;
