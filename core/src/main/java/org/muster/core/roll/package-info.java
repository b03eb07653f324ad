/**
 * The roll: what pages ask about everybody at once, kept in step with the facts person by person,
 * so that a new fact costs a few folds and not a million. It lies beside an operation, never in it.
 * Servers call it; it calls the folds of account, movement and register.
 */
@NullMarked
package org.muster.core.roll;

import org.jspecify.annotations.NullMarked;
