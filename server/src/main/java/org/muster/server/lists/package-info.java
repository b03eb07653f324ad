/**
 * Lists taken in: read, held against those known, and written as facts, by a job that can be
 * interrupted and goes on where it stopped. Pages, the API and the command line call it; it calls
 * formats, identity and the desk.
 */
@NullMarked
package org.muster.server.lists;

import org.jspecify.annotations.NullMarked;
