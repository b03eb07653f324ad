/**
 * Boards of families, such as person finders, by PFIF: records that come in become enquiries, and
 * what somebody lets us publish goes out. Called by pages; calls the desk, the core's enquiries and
 * {@code formats.pfif}.
 */
@NullMarked
package org.muster.server.boards;

import org.jspecify.annotations.NullMarked;
