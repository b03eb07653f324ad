/**
 * The standards of the field, a package for each, usable alone: they turn text and bytes into
 * records and back. Any module above may call them; they call the JDK and at most one library each.
 */
@NullMarked
package org.muster.formats;

import org.jspecify.annotations.NullMarked;
