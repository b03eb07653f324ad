/**
 * The command line, and the front door of every node: short commands start no server. Nobody calls
 * it; it may call every module below.
 */
@NullMarked
package org.muster.cli;

import org.jspecify.annotations.NullMarked;
