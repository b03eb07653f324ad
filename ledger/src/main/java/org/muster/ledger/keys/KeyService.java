package org.muster.ledger.keys;

import java.io.IOException;

/**
 * A key store that wraps the operator's key with a key that never leaves it: a hardware token, or a
 * service of the ministry.
 */
public interface KeyService {
    /**
     * @throws IOException when it does not answer, or refuses
     */
    byte[] wrap(byte[] clear) throws IOException;

    /**
     * @throws IOException when it does not answer, or refuses
     */
    byte[] unwrap(byte[] wrapped) throws IOException;
}
