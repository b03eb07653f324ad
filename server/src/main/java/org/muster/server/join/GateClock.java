package org.muster.server.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.muster.core.fact.Stamp;
import org.muster.ledger.OwnerOnly;

/**
 * The time by which a duty ends: this laptop's wall, but never earlier than it was once seen, nor
 * more than a day behind the latest stamp of the ledger. Stamps alone are no measure: another
 * node's clock may run ahead.
 *
 * <p>Threads: one at a time.
 */
final class GateClock {
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Path file;
    private final InstantSource wall;
    private Instant mark;

    private GateClock(Path file, InstantSource wall, Instant mark) {
        this.file = file;
        this.wall = wall;
        this.mark = mark;
    }

    static GateClock open(Path folder, InstantSource wall) {
        Path file = folder.resolve("gate.clock");
        return new GateClock(file, wall, read(file));
    }

    private static Instant read(Path file) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file)) : Instant.EPOCH;
        } catch (IOException | DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** Before the ledger has been read. */
    Instant now() {
        return later(wall.instant(), mark);
    }

    Instant now(Stamp horizon) {
        Instant now = later(now(), horizon.instant().minus(AHEAD));
        if (now.isAfter(mark.plus(STEP))) {
            mark = now;
            keep();
        }
        return now;
    }

    private void keep() {
        try {
            OwnerOnly.replace(file, mark.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // the stamps of the ledger still hold
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
