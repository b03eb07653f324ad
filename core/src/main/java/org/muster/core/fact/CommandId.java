package org.muster.core.fact;

import java.util.UUID;

/**
 * The name a client gives to a command before sending it, so that sending it twice does it once. A
 * UUID in two longs, because millions are held.
 */
public record CommandId(long high, long low) {

    public static CommandId of(UUID uuid) {
        return new CommandId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /** Reads the usual 36-character form. */
    public static CommandId parse(String text) {
        return of(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
