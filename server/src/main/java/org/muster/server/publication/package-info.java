/**
 * What was published, as files for programs: Atom, JSON Feed and CAP. Called by {@code api}; it
 * uses the words of {@code pages}.
 */
@NullMarked
package org.muster.server.publication;

import org.jspecify.annotations.NullMarked;
