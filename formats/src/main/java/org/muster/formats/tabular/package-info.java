/**
 * Tables with a header row, as people export them: separators and byte order marks guessed, every
 * fault told with line and column, nothing dropped unsaid. Exercises and imports may call it; it
 * calls FastCSV.
 */
@NullMarked
package org.muster.formats.tabular;

import org.jspecify.annotations.NullMarked;
