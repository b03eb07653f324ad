/**
 * BCBP: the text in the bar code of a boarding pass, after IATA's Resolution 792. Gates and
 * printers may call it; it calls the transliteration of names, the signs that EDIFACT takes ({@code
 * edifact.LevelA}), which are those of a pass too, and the problems of files.
 */
@NullMarked
package org.muster.formats.bcbp;

import org.jspecify.annotations.NullMarked;
