/**
 * The keys that sign codes, and call-forward passes: issued to a party, used once at a control
 * centre, revoked. The decider calls it; it calls the request and movement areas and {@code code}.
 */
@NullMarked
package org.muster.core.pass;

import org.jspecify.annotations.NullMarked;
