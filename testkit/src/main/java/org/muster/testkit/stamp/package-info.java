/**
 * A time-stamp authority for tests, whose stamps {@code openssl} makes. It calls nothing of ours.
 */
@NullMarked
package org.muster.testkit.stamp;

import org.jspecify.annotations.NullMarked;
