/**
 * Lists of people: which row is the heading, which column holds what, and what each row says of a
 * person, with every doubt told by row and column and nothing guessed. The command line and the
 * server's import may call it; it calls {@code tabular} and {@code settings}.
 */
@NullMarked
package org.muster.formats.listing;

import org.jspecify.annotations.NullMarked;
