package org.muster.planning.simulate;

import java.util.List;
import java.util.OptionalInt;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;
import org.muster.planning.simulate.Scene.Vehicles;

/** Rooms together, and what is left of one. */
final class Rooms {
    private static final Room NONE = new Room(0, OptionalInt.of(0), 0, 0);

    private Rooms() {}

    /** What these vehicles take together when so many of them, the first ones, are not there. */
    static Room of(List<Vehicles> vehicles, int missing) {
        Room all = NONE;
        int left = missing;
        for (Vehicles some : vehicles) {
            int gone = Math.min(left, some.count());
            left -= gone;
            if (some.count() > gone) {
                all = plus(all, some.fleet().room().times(some.count() - gone));
            }
        }
        return all;
    }

    private static Room plus(Room one, Room other) {
        return new Room(
                one.seats() + other.seats(),
                one.souls().isPresent() && other.souls().isPresent()
                        ? OptionalInt.of(one.souls().getAsInt() + other.souls().getAsInt())
                        : OptionalInt.empty(),
                one.stretchers() + other.stretchers(),
                one.wheelchairs() + other.wheelchairs());
    }

    /** How full a leg is by the limit that is nearest, seats or souls. */
    static double fill(Room room, Load load) {
        double seats = room.seats() == 0 ? 0 : load.seats() / (double) room.seats();
        int most = room.souls().orElse(0);
        return Math.max(seats, most == 0 ? 0 : load.souls() / (double) most);
    }
}
