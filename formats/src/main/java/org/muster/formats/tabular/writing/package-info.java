/**
 * The one way in which tables leave: rows of typed values, as a workbook (ECMA-376) or as comma
 * separated values (RFC 4180), in flat memory and always the same bytes for the same rows. Anybody
 * may call it; it calls FastCSV and the JDK.
 */
@NullMarked
package org.muster.formats.tabular.writing;

import org.jspecify.annotations.NullMarked;
