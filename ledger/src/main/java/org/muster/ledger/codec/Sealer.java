package org.muster.ledger.codec;

/** Encrypts an identifying value of one fact. */
@FunctionalInterface
public interface Sealer {
    byte[] seal(byte[] clear);
}
