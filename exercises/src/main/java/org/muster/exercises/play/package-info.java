/**
 * The exercise as commands at their times, played through a desk as real use would, and checked
 * against what was published.
 */
@NullMarked
package org.muster.exercises.play;

import org.jspecify.annotations.NullMarked;
