/** What was published, what each leg must then have carried, and which figures cannot be met. */
@NullMarked
package org.muster.exercises.figures;

import org.jspecify.annotations.NullMarked;
