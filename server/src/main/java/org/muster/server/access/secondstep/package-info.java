/**
 * The second step of signing in: a code of an authenticator app, or a recovery code. Called by
 * {@code access} and by the pages of accounts; it knows nothing of passwords and sessions.
 */
@NullMarked
package org.muster.server.access.secondstep;

import org.jspecify.annotations.NullMarked;
