package org.muster.formats.manifest;

import java.security.SecureRandom;

/**
 * Not random at all: the library draws the six letters before an embedded font's name by chance,
 * and two prints of one sheet must be equal. Nothing secret hangs on those letters.
 */
final class FixedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private byte next;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            next += 37;
            bytes[i] = next;
        }
    }
}
