package org.muster.server.portal;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many may send at once, from wherever they come: as many as are answered within a quarter of a
 * second. Whoever comes beyond it is told so at once, and keeps what was typed; letting all wait
 * would make everybody's answer late, and those who give up send again.
 *
 * <p>Threads: any.
 */
final class Crowd {
    /** The PIN's check takes some ten milliseconds of a core, and pages want their share. */
    private static final int EACH_CORE = 8;

    private static final int FEWEST = 16;

    /** All of them are written by one ledger. */
    private static final int MOST = 128;

    private final Semaphore room;

    private Crowd(int most) {
        this.room = new Semaphore(most);
    }

    static Crowd ofThisMachine() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Crowd(Math.clamp((long) EACH_CORE * cores, FEWEST, MOST));
    }

    /** Empty, and nothing was done, where too many are at it. */
    <T> Optional<T> let(Supplier<T> act) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(act.get());
        } finally {
            room.release();
        }
    }
}
