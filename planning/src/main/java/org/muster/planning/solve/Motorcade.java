package org.muster.planning.solve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Fleet.Service;
import org.muster.planning.model.Road;

/** A fleet in use: how many of its vehicles are busy when, its drivers' hours and its fuel. */
final class Motorcade {
    private final Fleet fleet;
    private final Clock clock;
    private final Profile busy;
    private final Map<Integer, Long> driven = new HashMap<>();
    private final Registry<Service> services = new Registry<>();
    private double litres;

    Motorcade(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
        busy = new Profile(clock);
        fleet.services().forEach(service -> services.put(service.road(), service));
    }

    Fleet fleet() {
        return fleet;
    }

    Optional<Service> findService(Road road) {
        return services.find(road.id());
    }

    /** How many more vehicles can set out on a road at a second. */
    int free(Road road, int departs) {
        if (!services.has(road.id())) {
            return 0;
        }
        Service service = services.get(road.id());
        int begins = departs - Clock.seconds(service.approach());
        if (begins < 0) {
            return 0;
        }
        int ends = ends(road, service, departs);
        long most = fleet.vehicles() - busy.most(begins, ends);
        long time = ends - begins;
        long hours =
                fleet.vehicles() * fleet.driving().toSeconds()
                        - driven.getOrDefault(clock.day(departs), 0L);
        most = time == 0 ? most : Math.min(most, hours / time);
        if (fleet.fuel().isPresent() && fleet.litresPerHour().orElse(0) > 0) {
            most = Math.min(most, (long) ((fleet.fuel().getAsLong() - litres) / litres(time)));
        }
        return (int) Math.max(0, most);
    }

    /** Sends vehicles out, or (negative) keeps them after all. */
    void drive(Road road, int departs, int vehicles) {
        Service service = services.get(road.id());
        int begins = departs - Clock.seconds(service.approach());
        int ends = ends(road, service, departs);
        busy.add(begins, ends, vehicles);
        driven.merge(clock.day(departs), (long) (ends - begins) * vehicles, Long::sum);
        litres += litres(ends - begins) * vehicles;
    }

    private double litres(long seconds) {
        return fleet.litresPerHour().orElse(0) * seconds / 3600.0;
    }

    private static int ends(Road road, Service service, int departs) {
        return departs + Clock.seconds(road.travel()) + Clock.seconds(service.back());
    }
}
