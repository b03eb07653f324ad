/**
 * Paper of a control centre, numbered before anybody is on it: bands for a label printer and for
 * scissors, and registration forms. Drawn from plain records; pages call it, it calls OpenPDF, the
 * code package for its QR and the manifest's fonts.
 */
@NullMarked
package org.muster.formats.paper;

import org.jspecify.annotations.NullMarked;
