/**
 * The nodes that keep one operation together: its hub and its gates, with their keys, what each is
 * there for, and whose names a gate may read for that. Facts of every node go to every node; keys
 * of persons do not.
 */
@NullMarked
package org.muster.core.node;

import org.jspecify.annotations.NullMarked;
