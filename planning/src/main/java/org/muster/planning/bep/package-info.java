/**
 * The bus evacuation problem (Bish 2011): buses start at yards, each trip takes one busload from a
 * pick-up to a shelter with room, and the last arrival should be as early as possible. Read, solved
 * with a proof as far as time allows, and checked by code that shares nothing with what solves. The
 * command line and the benchmarks may call it; it calls the engine for proofs.
 */
@NullMarked
package org.muster.planning.bep;

import org.jspecify.annotations.NullMarked;
