/**
 * What a fact is, how facts are ordered, kept and looked up. Every other package of the core may
 * use it; it uses none of them except to seal the list of fact families.
 */
@NullMarked
package org.muster.core.fact;

import org.jspecify.annotations.NullMarked;
