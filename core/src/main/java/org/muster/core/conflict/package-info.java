/**
 * Facts that cannot all be true, or that people on the ground must explain: found by folds over
 * views, settled by one more fact. Reads every area; read by the roll and by pages.
 */
@NullMarked
package org.muster.core.conflict;

import org.jspecify.annotations.NullMarked;
