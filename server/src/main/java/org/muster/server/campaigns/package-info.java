/**
 * Campaigns on their way: which ways out an operation has, how a text is put together for one
 * reader, the worker that sends what is due, and what comes back. What becomes of each sending is
 * told to the desk by commands, and kept nowhere else. Pages ask {@code Sender} how the ways out
 * are.
 */
@NullMarked
package org.muster.server.campaigns;

import org.jspecify.annotations.NullMarked;
