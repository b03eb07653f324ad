/**
 * The machine-readable lines of travel documents (ICAO Doc 9303, eighth edition, parts 3 to 7):
 * read from what a scanner or a tired hand typed, and written. Gates, imports and exercises may
 * call it; it calls the JDK alone.
 */
@NullMarked
package org.muster.formats.mrz;

import org.jspecify.annotations.NullMarked;
