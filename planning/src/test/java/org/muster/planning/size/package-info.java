@NullMarked
package org.muster.planning.size;

import org.jspecify.annotations.NullMarked;
