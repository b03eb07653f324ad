/**
 * The erasure of persons: who asked for it and why, who approved it, and that it was done. Nothing
 * here is sealed, and nothing here names anybody. Called by pages, and by the front door of the
 * core, which lets nothing more be said of whoever is erased.
 */
@NullMarked
package org.muster.core.erasure;

import org.jspecify.annotations.NullMarked;
