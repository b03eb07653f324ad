/**
 * Papers that are read from top to bottom: a claim and the list of persons with it, an undertaking
 * to repay, a sitrep, the after-action file of an operation. What it is about, tables with their
 * sums, what is filled in by hand, and where to sign. Words and figures come from the caller, in
 * one language, from the left or from the right.
 */
@NullMarked
package org.muster.formats.report;

import org.jspecify.annotations.NullMarked;
