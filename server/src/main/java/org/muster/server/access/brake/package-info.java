/**
 * What holds up whoever guesses at passwords and codes, and tells an owner's own device from an
 * attacker's. Called by {@code access} alone; it knows nothing of accounts but their names.
 */
@NullMarked
package org.muster.server.access.brake;

import org.jspecify.annotations.NullMarked;
