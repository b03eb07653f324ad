package org.muster.planning.check;

import java.util.OptionalLong;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/** The limits that a room sets, each in its own unit. */
public enum Measure {
    SEATS("seats"),
    SOULS("souls"),
    STRETCHERS("stretchers"),
    WHEELCHAIRS("wheelchairs");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** As a sentence in English names it. */
    @Override
    public String toString() {
        return word;
    }

    public long of(Load load) {
        return switch (this) {
            case SEATS -> load.seats();
            case SOULS -> (long) load.seats() + load.laps() + load.stretchers();
            case STRETCHERS -> load.stretchers();
            case WHEELCHAIRS -> load.wheelchairs();
        };
    }

    /** What a room allows of it; empty: any number. */
    public OptionalLong of(Room room) {
        return switch (this) {
            case SEATS -> OptionalLong.of(room.seats());
            case SOULS ->
                    room.souls().isPresent()
                            ? OptionalLong.of(room.souls().getAsInt())
                            : OptionalLong.empty();
            case STRETCHERS -> OptionalLong.of(room.stretchers());
            case WHEELCHAIRS -> OptionalLong.of(room.wheelchairs());
        };
    }
}
