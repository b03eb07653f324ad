/**
 * The log of reads: who was shown which persons, by which page or call, and who was refused what.
 * It holds references, never names, so nothing in it needs a key; it is a chain beside the ledger,
 * no fact, and goes to no other node. The server writes it and {@code muster ledger verify} walks
 * it; it calls the core.
 */
@NullMarked
package org.muster.ledger.reads;

import org.jspecify.annotations.NullMarked;
