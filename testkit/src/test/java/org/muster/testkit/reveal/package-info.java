/** Fields of people that show only with a reason. */
@NullMarked
package org.muster.testkit.reveal;

import org.jspecify.annotations.NullMarked;
