/**
 * Keeps facts on disk, in order and for good: appends them durably, reads them back, seals what
 * identifies a person, and can prove that nothing was altered. The server and the command line may
 * call it; it calls only the core.
 */
@NullMarked
package org.muster.ledger;

import org.jspecify.annotations.NullMarked;
