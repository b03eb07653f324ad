/**
 * Invented travel documents as pictures, well and badly photographed. Tests of any module may call
 * it; it calls the JDK.
 */
@NullMarked
package org.muster.testkit.papers;

import org.jspecify.annotations.NullMarked;
