package org.muster.core.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first fact of a command. An open-addressing table of references, because an operation
 * remembers every command it ever carried out: about nine bytes each instead of ninety in a map.
 * Readers may run beside the one writer and then see either state.
 */
final class CommandIndex {
    private volatile @Nullable Recorded[] slots = new @Nullable Recorded[1024];
    private int used;

    void add(Recorded recorded) {
        if (used * 2 >= slots.length) {
            grow();
        }
        if (put(slots, recorded)) {
            used++;
        }
    }

    Optional<Recorded> find(CommandId command) {
        @Nullable Recorded[] table = slots;
        for (int i = start(table, command); ; i = i + 1 & table.length - 1) {
            Recorded at = table[i];
            if (at == null) {
                return Optional.empty();
            }
            if (at.command().equals(command)) {
                return Optional.of(at);
            }
        }
    }

    private void grow() {
        @Nullable Recorded[] larger = new @Nullable Recorded[slots.length * 2];
        for (Recorded recorded : slots) {
            if (recorded != null) {
                put(larger, recorded);
            }
        }
        slots = larger;
    }

    /**
     * Keeps the earliest fact of each command, whatever the order they come in. Returns whether the
     * command was new.
     */
    private static boolean put(@Nullable Recorded[] table, Recorded recorded) {
        for (int i = start(table, recorded.command()); ; i = i + 1 & table.length - 1) {
            Recorded at = table[i];
            if (at == null) {
                table[i] = recorded;
                return true;
            }
            if (at.command().equals(recorded.command())) {
                if (recorded.order(at) < 0) {
                    table[i] = recorded;
                }
                return false;
            }
        }
    }

    private static int start(@Nullable Recorded[] table, CommandId command) {
        long mixed = (command.high() ^ command.low()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & table.length - 1;
    }
}
