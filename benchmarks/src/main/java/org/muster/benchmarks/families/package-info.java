/**
 * Families with phones who walk the citizens' pages of a server over HTTP, as many as come in a
 * spike: a load that knows nothing of the server but its pages. The measurement of registrations
 * calls it; it calls nothing of ours.
 */
@NullMarked
package org.muster.benchmarks.families;

import org.jspecify.annotations.NullMarked;
