/**
 * Plans of who goes on which leg: what planners know of the ground, and which plan was adopted. How
 * plans are found is the work of the module {@code planning}.
 */
@NullMarked
package org.muster.core.plan;

import org.jspecify.annotations.NullMarked;
