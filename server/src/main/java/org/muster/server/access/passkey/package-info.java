/**
 * Passkeys: who has which, what a browser is asked to make or to show, and whether its answer
 * holds. Called by {@code access} and its pages; it knows nothing of accounts but their names.
 */
@NullMarked
package org.muster.server.access.passkey;

import org.jspecify.annotations.NullMarked;
