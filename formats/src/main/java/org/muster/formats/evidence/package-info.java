/**
 * Files that people bring as evidence, made anew: what can be seen stays, what only programs read
 * or would carry out does not. Called by whoever keeps such files; calls {@code picture}, the
 * library for PDF and the JDK.
 */
@NullMarked
package org.muster.formats.evidence;

import org.jspecify.annotations.NullMarked;
