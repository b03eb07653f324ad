/**
 * Posts, ours and others': what each can still do, who is there by its own count, and whom it
 * helps. Called by pages, exercises and the decider.
 */
@NullMarked
package org.muster.core.post;

import org.jspecify.annotations.NullMarked;
