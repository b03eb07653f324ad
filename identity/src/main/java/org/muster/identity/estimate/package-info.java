/**
 * How many people are in a country, from lists and from what those answered who could be asked.
 * Functions over counts: whoever has counts may call them; they call nothing.
 */
@NullMarked
package org.muster.identity.estimate;

import org.jspecify.annotations.NullMarked;
