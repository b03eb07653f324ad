/**
 * What happens to safety: incidents, each told by one or more reports with a grading, with
 * evidence, and joined where two reports tell of one thing. Called by pages and the decider.
 */
@NullMarked
package org.muster.core.incident;

import org.jspecify.annotations.NullMarked;
