/**
 * What was published, as files for programs: Atom, JSON Feed and CAP, and posted to other systems.
 * Called by {@code api} and {@code pages}; it uses the words of {@code pages} and {@code
 * messaging}.
 */
@NullMarked
package org.muster.server.publication;

import org.jspecify.annotations.NullMarked;
