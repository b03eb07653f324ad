/**
 * The one accountability state each person is in, with its evidence, and the balance over all
 * persons.
 */
@NullMarked
package org.muster.core.account;

import org.jspecify.annotations.NullMarked;
