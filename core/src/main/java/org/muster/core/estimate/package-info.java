/**
 * How likely each person is to be in the country, and how many are there: probabilities with their
 * reasons, never a tally. What was said stays with the person; here it is only weighed.
 */
@NullMarked
package org.muster.core.estimate;

import org.jspecify.annotations.NullMarked;
