/**
 * Which standard of the field a file keeps, what is wrong in it, and the same in another form: what
 * the commands {@code validate} and {@code convert}, the page and the API share.
 */
@NullMarked
package org.muster.formats.check;

import org.jspecify.annotations.NullMarked;
