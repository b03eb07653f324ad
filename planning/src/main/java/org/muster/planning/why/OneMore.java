package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Road;

/** A convoy that could be driven beside those of a plan, and what it lacks. */
record OneMore(
        Ground ground, Road road, Fleet fleet, Fleet.Service service, int count, Instant departs) {

    List<Shortage> lacks(Instant now) {
        List<Shortage> lacks = new ArrayList<>();
        vehicles(now, lacks);
        drivers(lacks);
        fuel(lacks);
        escorts(lacks);
        rate(lacks);
        return lacks;
    }

    private Instant begins() {
        return departs.minus(service.approach());
    }

    private Instant ends() {
        return departs.plus(road.travel()).plus(service.back());
    }

    private Duration busy() {
        return Duration.between(begins(), ends()).multipliedBy(count);
    }

    /** Before the plan's now no vehicle is there. */
    private void vehicles(Instant now, List<Shortage> lacks) {
        boolean early = begins().isBefore(now);
        long needed = ground.busy(fleet.id()).most(begins(), ends()) + count;
        if (early || needed > fleet.vehicles()) {
            int there = early ? 0 : fleet.vehicles();
            lacks.add(
                    new Shortage(
                            Shortage.Lack.VEHICLES, fleet.id(), early ? count : needed, there));
        }
    }

    private void drivers(List<Shortage> lacks) {
        Duration sum =
                ground.driving(fleet.id())
                        .getOrDefault(Ground.day(departs), Duration.ZERO)
                        .plus(busy());
        Duration limit = fleet.driving().multipliedBy(fleet.vehicles());
        if (sum.compareTo(limit) > 0) {
            lacks.add(
                    new Shortage(
                            Shortage.Lack.DRIVERS,
                            fleet.id(),
                            Change.minutes(sum),
                            limit.toMinutes()));
        }
    }

    private void fuel(List<Shortage> lacks) {
        double hours = ground.driven(fleet.id()).plus(busy()).toNanos() / 3.6e12;
        double litres = fleet.litresPerHour().orElse(0) * hours;
        if (fleet.fuel().isPresent() && litres > fleet.fuel().getAsLong() + 1e-6) {
            lacks.add(
                    new Shortage(
                            Shortage.Lack.FUEL,
                            fleet.id(),
                            (long) Math.ceil(litres - 1e-6),
                            fleet.fuel().getAsLong()));
        }
    }

    private void escorts(List<Shortage> lacks) {
        ground.pool(road)
                .ifPresent(pool -> {
                    Instant free = departs.plus(road.travel()).plus(pool.back());
                    int own = Math.ceilDiv(count, Math.max(1, pool.vehicles()));
                    long needed = ground.teams(pool.id()).most(departs, free) + own;
                    if (needed > pool.teams()) {
                        lacks.add(
                                new Shortage(Shortage.Lack.TEAMS, pool.id(), needed, pool.teams()));
                    }
                });
    }

    private void rate(List<Shortage> lacks) {
        if (road.perHour().isPresent()) {
            long needed = ground.settingOut(road.id()).mostAround(departs) + count;
            if (needed > road.perHour().getAsInt()) {
                lacks.add(
                        new Shortage(
                                Shortage.Lack.ROAD, road.id(), needed, road.perHour().getAsInt()));
            }
        }
    }
}
