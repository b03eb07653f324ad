/**
 * An exercise as a folder of plain files that anybody can write: reading it, and saying all that is
 * wrong with it.
 */
@NullMarked
package org.muster.exercises.folder;

import org.jspecify.annotations.NullMarked;
