/**
 * What an operation costs, put together for pages and files: who shares which sum, and what of it
 * goes into claims and promissory notes. Called by {@code pages}; calls the core, the folding of
 * nationalities and the writer of tables.
 */
@NullMarked
package org.muster.server.costs;

import org.jspecify.annotations.NullMarked;
