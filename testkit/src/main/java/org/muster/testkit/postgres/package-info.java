/**
 * A PostgreSQL for tests that want to break one: it is stopped, killed, started again and filled
 * up, with every durability setting on. Tests that need a real database call it; it calls the JDK
 * and the bundled programs.
 */
@NullMarked
package org.muster.testkit.postgres;

import org.jspecify.annotations.NullMarked;
