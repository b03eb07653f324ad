/**
 * The weights by which rows are compared, as an operation learned and kept them. The core keeps
 * them as text and does not read it: comparing is the work of the module {@code identity}.
 */
@NullMarked
package org.muster.core.weights;

import org.jspecify.annotations.NullMarked;
