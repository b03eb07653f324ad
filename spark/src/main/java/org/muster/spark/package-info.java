/**
 * Linking on the workers of an Apache Spark cluster, with the classes of {@code
 * org.muster.identity.link}. A program of its own, since Spark brings more jars than all the rest;
 * {@code ./muster link --spark} starts it. Nobody calls it; it calls {@code identity} and the
 * command line's {@code link}.
 */
@NullMarked
package org.muster.spark;

import org.jspecify.annotations.NullMarked;
