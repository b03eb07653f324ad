/**
 * Persons, households, presence and contact: what is known of people linked to the operation's
 * country.
 */
@NullMarked
package org.muster.core.register;

import org.jspecify.annotations.NullMarked;
