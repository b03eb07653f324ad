/**
 * CAP 1.2 (OASIS, 1 July 2010): alerts and all-clears as authorities exchange them. A reader, a
 * writer, the standard's rules, and which of many alerts stand. Usable alone; it calls {@code xml}
 * and {@code problem}.
 */
@NullMarked
package org.muster.formats.cap;

import org.jspecify.annotations.NullMarked;
