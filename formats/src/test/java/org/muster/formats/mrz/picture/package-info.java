/** Tests of reading pictures, and where the signs are learnt. */
@NullMarked
package org.muster.formats.mrz.picture;

import org.jspecify.annotations.NullMarked;
