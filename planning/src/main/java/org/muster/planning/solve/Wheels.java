package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import org.muster.planning.model.Load;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;
import org.muster.planning.model.Room;

/** What all the vehicles that serve a road could take together, were they all there at once. */
final class Wheels {
    private final Registry<Room> rooms = new Registry<>();

    Wheels(Problem problem, Clock clock) {
        List<Motorcade> fleets =
                problem.fleets().stream().map(fleet -> new Motorcade(fleet, clock)).toList();
        for (Road road : problem.roads()) {
            List<Column.Motors> motors = new ArrayList<>();
            for (Motorcade fleet : fleets) {
                if (fleet.findService(road).isPresent()) {
                    motors.add(new Column.Motors(fleet, fleet.fleet().vehicles()));
                }
            }
            rooms.put(road.id(), Column.together(motors));
        }
    }

    /** Whether a party can go a way at all: on a stretcher it cannot where only coaches drive. */
    boolean take(Way way, Load party) {
        return way.roads().stream()
                .filter(road -> road.means() == Means.CONVOY)
                .allMatch(road -> rooms.get(road.id()).holds(party));
    }
}
