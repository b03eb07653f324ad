package org.muster.core.fact;

import java.time.Instant;

/**
 * A fact that says itself when what it tells was so, which may be long before it was recorded: a
 * list is read in late, a call is typed in the evening.
 */
public interface Dated {
    Instant dated();
}
