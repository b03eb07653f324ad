/**
 * Of whom another state may be told by name: who agreed to it, and whose list they came on. Called
 * by pages and the decider.
 */
@NullMarked
package org.muster.core.disclosure;

import org.jspecify.annotations.NullMarked;
