/**
 * Pictures as people send them: opened with care, and portraits made small. Called by whoever gets
 * one; calls the JDK.
 */
@NullMarked
package org.muster.formats.picture;

import org.jspecify.annotations.NullMarked;
