/**
 * Conditions written down beforehand over what happens, and what they propose when enough of them
 * come together. They prompt a decision and never take one. Called by pages, exercises and the
 * decider.
 */
@NullMarked
package org.muster.core.tripwire;

import org.jspecify.annotations.NullMarked;
