/**
 * What somebody who answers "one person or two?" works through, and in which order. Pages and the
 * API call it; it reads through a view and records nothing.
 */
@NullMarked
package org.muster.core.review;

import org.jspecify.annotations.NullMarked;
