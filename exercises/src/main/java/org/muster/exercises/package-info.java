/**
 * Operations that are not real, read from folders of plain files and replayed through the same
 * commands as real ones. The server and the command line may call it; it calls the core and the
 * formats.
 */
@NullMarked
package org.muster.exercises;

import org.jspecify.annotations.NullMarked;
