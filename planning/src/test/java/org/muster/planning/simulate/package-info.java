@NullMarked
package org.muster.planning.simulate;

import org.jspecify.annotations.NullMarked;
