/**
 * Approaches to governments: what was asked, by when an answer was wanted, and what was answered.
 * Called by pages and the decider.
 */
@NullMarked
package org.muster.core.demarche;

import org.jspecify.annotations.NullMarked;
