/**
 * Says who moves when and on which seat: finds plans, proves how far from the best they can be,
 * gives the reasons, mends them, and decides how many to call forward. The server and the command
 * line may call it; it calls the core, a JSON reader and the engine for proofs.
 */
@NullMarked
package org.muster.planning;

import org.jspecify.annotations.NullMarked;
