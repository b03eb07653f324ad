/**
 * Printed codes that a machine without a network can hold for genuine: what is in one, how it is
 * signed, and how it is verified with a public key. Pure, and usable alone: it knows nothing of
 * operations but their name. The core's rules and the server call it; it calls the JDK.
 */
@NullMarked
package org.muster.core.code;

import org.jspecify.annotations.NullMarked;
