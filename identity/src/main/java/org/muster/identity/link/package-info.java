/**
 * Tells which rows of which lists are the same person: candidates by block keys, Fellegi-Sunter
 * weights with a third class for relatives, a household pass, clusters split at contradictions. It
 * knows nothing of facts or of a server: rows go in, clusters and the reasons for them come out.
 * Anybody may call it, beginning at {@link org.muster.identity.link.Linker} for all rows at once
 * and at {@link org.muster.identity.link.KnownPersons} for those that come later; it calls the
 * register's value types in the core.
 */
@NullMarked
package org.muster.identity.link;

import org.jspecify.annotations.NullMarked;
