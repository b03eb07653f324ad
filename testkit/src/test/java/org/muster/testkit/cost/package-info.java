/** What an operation costs, and how that is shared. */
@NullMarked
package org.muster.testkit.cost;

import org.jspecify.annotations.NullMarked;
