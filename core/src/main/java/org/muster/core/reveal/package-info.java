/**
 * Fields of people that some roles see only with a reason: who looked at which, why, and what
 * became of the review. Called by pages, the API and the decider.
 */
@NullMarked
package org.muster.core.reveal;

import org.jspecify.annotations.NullMarked;
