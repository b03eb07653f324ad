package org.muster.ledger.codec;

import java.util.Optional;

/** Decrypts the identifying values of one fact; empty where the person's key is destroyed. */
@FunctionalInterface
public interface Opener {
    Optional<byte[]> open(byte[] sealed);
}
