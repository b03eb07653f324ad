/**
 * Who was shown whom: sees every answer on its way out, keeps in the log of reads which persons it
 * showed to whom and what was refused, and knows who opens very many. {@code access} lets it stand
 * around each request; pages and API tell it what an answer does not say by itself.
 */
@NullMarked
package org.muster.server.reads;

import org.jspecify.annotations.NullMarked;
