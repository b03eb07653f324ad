/**
 * Plays a plan with chance: people come or not, late or in time, roads and aircraft are late, gates
 * have lanes and queues. Many runs give when it ends, who is left, how full the legs are and where
 * people wait. {@link org.muster.planning.simulate.Simulation} is the door; it uses no solver, and
 * shares no code with one.
 */
@NullMarked
package org.muster.planning.simulate;

import org.jspecify.annotations.NullMarked;
