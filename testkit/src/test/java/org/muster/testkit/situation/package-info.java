/**
 * What happens around an operation, as the field knows it: incidents, places, approaches, words.
 */
@NullMarked
package org.muster.testkit.situation;

import org.jspecify.annotations.NullMarked;
