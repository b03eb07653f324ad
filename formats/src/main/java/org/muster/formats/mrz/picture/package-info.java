/**
 * Finds the machine-readable lines of a travel document in a picture from a camera and reads them.
 * Called by whoever has such a picture; calls {@code mrz}, whose check digits alone decide whether
 * a reading counts, and the JDK.
 */
@NullMarked
package org.muster.formats.mrz.picture;

import org.jspecify.annotations.NullMarked;
