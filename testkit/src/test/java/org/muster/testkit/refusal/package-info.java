/**
 * Each reason to say no is given when it should be, alone, and can be read: one class per area, and
 * a check that none is without its case.
 */
@NullMarked
package org.muster.testkit.refusal;

import org.jspecify.annotations.NullMarked;
