/**
 * BCBP: the text in the bar code of a boarding pass, after IATA's Resolution 792. Gates and
 * printers may call it; it calls the transliteration of names.
 */
@NullMarked
package org.muster.formats.bcbp;

import org.jspecify.annotations.NullMarked;
