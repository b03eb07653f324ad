/**
 * Codes that hands and scanners pass on: opaque band codes with a check character, and QR and Code
 * 128 drawings of them. Gates, pages and the manifest may call it; it calls ZXing.
 */
@NullMarked
package org.muster.formats.code;

import org.jspecify.annotations.NullMarked;
