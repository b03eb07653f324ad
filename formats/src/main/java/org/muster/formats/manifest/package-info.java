/**
 * The manifest on paper: a PDF that one hands to a border officer, drawn from plain records, the
 * same bytes for the same records. Knows nothing of the register; calls OpenPDF, and the code
 * package for its QR.
 */
@NullMarked
package org.muster.formats.manifest;

import org.jspecify.annotations.NullMarked;
