package org.muster.planning.solve;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Load;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;
import org.muster.planning.model.Room;

/** What all the vehicles that serve a road could take together, were they all there at once. */
final class Wheels {
    /** More than any party needs of anything. */
    private static final int ENOUGH = 1_000_000;

    private final Registry<Room> rooms = new Registry<>();

    Wheels(Problem problem) {
        for (Road road : problem.roads()) {
            List<Fleet> fleets =
                    problem.fleets().stream()
                            .filter(fleet ->
                                    fleet.services().stream()
                                            .anyMatch(one -> one.road().equals(road.id())))
                            .toList();
            rooms.put(road.id(), together(fleets));
        }
    }

    /** Whether a party can go a way at all: on a stretcher it cannot where only coaches drive. */
    boolean take(Way way, Load party) {
        return way.roads().stream()
                .filter(road -> road.means() == Means.CONVOY)
                .allMatch(road -> rooms.get(road.id()).holds(party));
    }

    /** As for a convoy, souls are limited only if every vehicle limits them. */
    private static Room together(List<Fleet> fleets) {
        boolean limited =
                !fleets.isEmpty()
                        && fleets.stream().allMatch(fleet -> fleet.room().souls().isPresent());
        return new Room(
                sum(fleets, Room::seats),
                limited
                        ? OptionalInt.of(sum(fleets, room -> room.souls().orElse(0)))
                        : OptionalInt.empty(),
                sum(fleets, Room::stretchers),
                sum(fleets, Room::wheelchairs));
    }

    private static int sum(List<Fleet> fleets, ToIntFunction<Room> what) {
        double all =
                fleets.stream()
                        .mapToDouble(
                                fleet -> (double) what.applyAsInt(fleet.room()) * fleet.vehicles())
                        .sum();
        return (int) Math.min(ENOUGH, all);
    }
}
