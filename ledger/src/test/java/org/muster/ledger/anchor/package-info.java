@NullMarked
package org.muster.ledger.anchor;

import org.jspecify.annotations.NullMarked;
