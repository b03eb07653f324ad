/** What others carry for us, sealed so that we alone read it. */
@NullMarked
package org.muster.server.sealing;

import org.jspecify.annotations.NullMarked;
