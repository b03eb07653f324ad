/** Several servers on one PostgreSQL, in one process, with lines between them that break. */
@NullMarked
package org.muster.ledger.hub;

import org.jspecify.annotations.NullMarked;
