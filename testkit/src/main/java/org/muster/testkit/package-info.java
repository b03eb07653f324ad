/**
 * What tests of every module share: seeded generators, scenarios drawn in text, and the fakes that
 * we own (clock, ids, transport). Only tests and benchmarks may call it; it calls only the core.
 */
@NullMarked
package org.muster.testkit;

import org.jspecify.annotations.NullMarked;
