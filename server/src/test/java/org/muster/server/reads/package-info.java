/** Tests of the log of reads, and of how it travels. */
@NullMarked
package org.muster.server.reads;

import org.jspecify.annotations.NullMarked;
