/** Tests of passkeys. */
@NullMarked
package org.muster.server.access.passkey;

import org.jspecify.annotations.NullMarked;
