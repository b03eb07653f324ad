/** Tests of how facts are written and read. */
@NullMarked
package org.muster.ledger.codec;

import org.jspecify.annotations.NullMarked;
