/** The marks of exports, and how they are found again. */
@NullMarked
package org.muster.server.exports;

import org.jspecify.annotations.NullMarked;
