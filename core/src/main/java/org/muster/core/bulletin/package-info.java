/**
 * What is told to the public: drafted from frozen tallies, approved by a second person, published,
 * never edited after.
 */
@NullMarked
package org.muster.core.bulletin;

import org.jspecify.annotations.NullMarked;
