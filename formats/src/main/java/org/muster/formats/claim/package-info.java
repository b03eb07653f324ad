/**
 * A claim for money on paper: what it is about, tables of amounts with their sums, how they were
 * rounded, and where to sign. Words and figures come from the caller, in one language.
 */
@NullMarked
package org.muster.formats.claim;

import org.jspecify.annotations.NullMarked;
