/**
 * Problems and plans as files, "muster-plan 1" (docs/plan-format.md): read with everything that is
 * wrong told at once by its path, and written so that reading gives the same records again. Anybody
 * may call it; it calls the records and their checks only.
 */
@NullMarked
package org.muster.planning.json;

import org.jspecify.annotations.NullMarked;
