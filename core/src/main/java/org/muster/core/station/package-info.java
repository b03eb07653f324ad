/**
 * The stations of a control centre: which a gate has, how far somebody has come through them, who
 * is held, a minor alone and the second person who answers for it; and paper forms keyed in later.
 * The decider and the gate's rules call it; it calls the register, request and account areas.
 */
@NullMarked
package org.muster.core.station;

import org.jspecify.annotations.NullMarked;
