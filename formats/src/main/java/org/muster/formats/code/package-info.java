/**
 * Codes that hands and scanners pass on: opaque band codes with a check character, and QR, Code
 * 128, PDF417 and Aztec drawings of them. Gates, pages and the manifest may call it; it calls
 * ZXing.
 */
@NullMarked
package org.muster.formats.code;

import org.jspecify.annotations.NullMarked;
