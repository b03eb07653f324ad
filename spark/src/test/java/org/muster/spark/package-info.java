/** Tests of linking on a cluster, with workers as processes of their own. */
@NullMarked
package org.muster.spark;

import org.jspecify.annotations.NullMarked;
