/**
 * Reads the question "how many aircraft in so many days?" from named fields, for pages and the API,
 * with an operation's own estimate where nothing else is said. It calls planning; pages and API
 * call it.
 */
@NullMarked
package org.muster.server.plansize;

import org.jspecify.annotations.NullMarked;
