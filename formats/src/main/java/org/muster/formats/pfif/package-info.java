/**
 * PFIF 1.4 (29 May 2012), with 1.1 to 1.3 for reading: who looks for whom, and what is known of
 * whom, as boards for families exchange it. Nothing leaves that no consent names. Usable alone; it
 * calls {@code xml} and {@code problem}.
 */
@NullMarked
package org.muster.formats.pfif;

import org.jspecify.annotations.NullMarked;
