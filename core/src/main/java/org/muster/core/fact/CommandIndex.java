package org.muster.core.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first fact of a command. An open-addressing table of references, because an operation
 * remembers every command it ever carried out: some sixteen bytes each instead of ninety in a map.
 * Readers may run beside the one writer and then see either state.
 */
final class CommandIndex {
    private volatile Table table = new Table(10);
    private int used;

    void add(Recorded recorded) {
        if (used * 2 >= table.size()) {
            table = table.doubled();
        }
        if (table.put(recorded)) {
            used++;
        }
    }

    Optional<Recorded> find(CommandId command) {
        return table.find(command);
    }

    /** Puts another reading of a fact in its place, where it is the first of its command. */
    void replace(Recorded reading) {
        table.replace(reading);
    }

    /**
     * A command's place is the upper bits of its hash, so that a table doubles from front to back,
     * and the hash is kept, so that doubling looks at no command: both spare the memory's slow
     * random reads.
     */
    private static final class Table {
        private final int bits;
        private final @Nullable Recorded[] slots;
        private final int[] hashes;

        Table(int bits) {
            this.bits = bits;
            this.slots = new @Nullable Recorded[1 << bits];
            this.hashes = new int[1 << bits];
        }

        int size() {
            return slots.length;
        }

        Optional<Recorded> find(CommandId command) {
            int hash = hash(command);
            for (int i = place(hash); ; i = i + 1 & slots.length - 1) {
                Recorded at = slots[i];
                if (at == null) {
                    return Optional.empty();
                }
                // the kept hash may not be visible yet beside the writer, the fact always is
                if (at.command().equals(command)) {
                    return Optional.of(at);
                }
            }
        }

        /**
         * Keeps the earliest fact of each command, whatever the order they come in. Returns whether
         * the command was new.
         */
        boolean put(Recorded recorded) {
            int hash = hash(recorded.command());
            for (int i = place(hash); ; i = i + 1 & slots.length - 1) {
                Recorded at = slots[i];
                if (at == null) {
                    set(i, hash, recorded);
                    return true;
                }
                if (hashes[i] == hash && at.command().equals(recorded.command())) {
                    if (recorded.order(at) < 0) {
                        slots[i] = recorded;
                    }
                    return false;
                }
            }
        }

        void replace(Recorded reading) {
            for (int i = place(hash(reading.command())); ; i = i + 1 & slots.length - 1) {
                Recorded at = slots[i];
                if (at == null) {
                    return;
                }
                if (at.command().equals(reading.command())) {
                    if (at.id().equals(reading.id())) {
                        slots[i] = reading;
                    }
                    return;
                }
            }
        }

        Table doubled() {
            Table larger = new Table(bits + 1);
            for (int i = 0; i < slots.length; i++) {
                Recorded recorded = slots[i];
                if (recorded != null) {
                    larger.move(recorded, hashes[i]);
                }
            }
            return larger;
        }

        private void move(Recorded recorded, int hash) {
            int i = place(hash);
            while (slots[i] != null) {
                i = i + 1 & slots.length - 1;
            }
            set(i, hash, recorded);
        }

        private void set(int i, int hash, Recorded recorded) {
            hashes[i] = hash;
            slots[i] = recorded;
        }

        private int place(int hash) {
            return hash >>> Integer.SIZE - bits;
        }

        private static int hash(CommandId command) {
            long mixed = (command.high() ^ command.low()) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }
    }
}
