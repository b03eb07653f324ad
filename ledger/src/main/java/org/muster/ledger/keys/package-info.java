/**
 * The operator's key and the persons' keys that it wraps. Destroying a person's key erases the
 * person from a ledger that is never rewritten. The ledger's other packages call it; it calls the
 * core and Tink.
 */
@NullMarked
package org.muster.ledger.keys;

import org.jspecify.annotations.NullMarked;
