/** A directory of a ministry, for tests: outside what the server puts together by itself. */
@NullMarked
package org.muster.ministry;

import org.jspecify.annotations.NullMarked;
