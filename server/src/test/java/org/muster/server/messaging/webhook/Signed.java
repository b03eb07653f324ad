package org.muster.server.messaging.webhook;

import java.time.Instant;
import org.muster.server.messaging.Secret;

/** Signs as another system does. */
public final class Signed {
    private Signed() {}

    public static String of(Secret key, Instant now, byte[] body) {
        return Signature.of(key, now, body);
    }
}
