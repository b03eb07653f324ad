/** Invented names in two scripts, to test who reads them. Tests and benchmarks may call it. */
@NullMarked
package org.muster.testkit.names;

import org.jspecify.annotations.NullMarked;
