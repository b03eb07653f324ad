/**
 * Tells whether two names mean one person, and finds a person from what a desk officer types. The
 * server and the command line may call it; it calls only the core, the search engine and ICU.
 */
@NullMarked
package org.muster.identity;

import org.jspecify.annotations.NullMarked;
