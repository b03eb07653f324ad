/**
 * What is wrong in a file that a person wrote, as a value with its place and a way out. Shared by
 * the readers of tables and settings; calls nothing.
 */
@NullMarked
package org.muster.formats.problem;

import org.jspecify.annotations.NullMarked;
