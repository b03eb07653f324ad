/**
 * People's data that leave for somebody: which rows and fields, for whom, why and until when; asked
 * for by one officer, approved by another. Called by pages and the decider.
 */
@NullMarked
package org.muster.core.export;

import org.jspecify.annotations.NullMarked;
