/**
 * Papers about money: a claim and the list of persons with it, an undertaking to repay. What it is
 * about, tables of amounts with their sums, how they were rounded, what is filled in by hand, and
 * where to sign. A sitrep is printed in the same form. Words and figures come from the caller, in
 * one language.
 */
@NullMarked
package org.muster.formats.claim;

import org.jspecify.annotations.NullMarked;
