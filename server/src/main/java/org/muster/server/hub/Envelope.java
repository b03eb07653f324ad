package org.muster.server.hub;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.ledger.keys.OperatorKey;

/**
 * How servers of a hub talk: sealed with the operator's key, which only they hold, and bound to a
 * term, a moment by the database's clock and a number used once. Nobody else can read, forge or
 * repeat it, on whatever line it goes.
 *
 * <p>Threads: any.
 */
final class Envelope {
    /** Longer than any line takes, and than the servers' sights of the database's clock differ. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final OperatorKey key;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();

    Envelope(OperatorKey key) {
        this.key = key;
    }

    /** What stands outside. */
    record Mark(long term, Instant at, UUID once) {
        static Mark make(long term, Instant at) {
            return new Mark(term, at, UUID.randomUUID());
        }

        static Mark parse(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("a mark has three parts");
            }
            return new Mark(
                    Long.parseLong(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    UUID.fromString(parts[2]));
        }

        @Override
        public String toString() {
            return term + " " + at.toEpochMilli() + " " + once;
        }
    }

    byte[] question(Mark mark, byte[] content) {
        return key.wrap(content, "hub question " + mark);
    }

    /** The content, unless it is forged, out of date or was here before. */
    Optional<byte[]> open(Mark mark, byte[] sealed, Instant now) {
        if (Duration.between(mark.at(), now).abs().compareTo(GOOD_FOR) > 0) {
            return Optional.empty();
        }
        Optional<byte[]> content = unwrapped(sealed, "hub question " + mark);
        used.values().removeIf(at -> at.isBefore(now.minus(GOOD_FOR)));
        if (content.isPresent() && used.putIfAbsent(mark.once(), mark.at()) != null) {
            return Optional.empty();
        }
        return content;
    }

    byte[] answer(Mark mark, byte[] content) {
        return key.wrap(content, "hub answer " + mark);
    }

    Optional<byte[]> openAnswer(Mark mark, byte[] sealed) {
        return unwrapped(sealed, "hub answer " + mark);
    }

    private Optional<byte[]> unwrapped(byte[] sealed, String about) {
        try {
            return Optional.of(key.unwrap(sealed, about));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
