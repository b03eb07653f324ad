/**
 * The domain of an evacuation: facts, the commands that ask for them, and the pure functions that
 * decide and apply. Any module may call it; it calls only the JDK, and never the clock, a file, a
 * socket or a thread.
 */
@NullMarked
package org.muster.core;

import org.jspecify.annotations.NullMarked;
