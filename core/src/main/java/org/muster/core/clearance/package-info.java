/**
 * What a leg must be allowed before it goes: overflight, landing, slot, insurance, escort. Called
 * by legs, pages, plans and the decider.
 */
@NullMarked
package org.muster.core.clearance;

import org.jspecify.annotations.NullMarked;
