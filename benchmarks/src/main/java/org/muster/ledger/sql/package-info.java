/** A ledger to compare with, from beside the one that is measured. */
@NullMarked
package org.muster.ledger.sql;

import org.jspecify.annotations.NullMarked;
