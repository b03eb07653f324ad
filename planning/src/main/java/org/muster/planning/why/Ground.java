package org.muster.planning.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.planning.check.Drive;
import org.muster.planning.check.Matched;
import org.muster.planning.check.Sweep;
import org.muster.planning.check.Windows;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Load;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** What vehicles, drivers, escorts and roads have left for one more convoy; made once. */
final class Ground {
    private final Problem problem;
    private final Map<String, Escorts> pools = new HashMap<>();
    private final Map<String, Sweep> busy = new HashMap<>();
    private final Map<String, Sweep> teams = new HashMap<>();
    private final Map<String, Windows> settingOut = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Duration>> driving = new HashMap<>();
    private final Map<String, Duration> driven = new HashMap<>();

    Ground(Matched plan) {
        problem = plan.problem();
        for (Escorts pool : problem.escorts()) {
            pools.put(pool.id(), pool);
            teams.put(pool.id(), new Sweep());
        }
        for (Fleet fleet : problem.fleets()) {
            busy.put(fleet.id(), new Sweep());
            driving.put(fleet.id(), new TreeMap<>());
        }
        for (Road road : problem.roads()) {
            settingOut.put(road.id(), new Windows(Duration.ofHours(1)));
        }
        plan.drives().values().forEach(this::add);
    }

    private void add(Drive drive) {
        Instant departs = drive.convoy().departs();
        for (Drive.Part part : drive.parts()) {
            String fleet = part.fleet().id();
            Duration sum = drive.busy(part).multipliedBy(part.count());
            busy(fleet).add(drive.busyFrom(part), drive.busyTo(part), part.count());
            driving(fleet).merge(day(departs), sum, Duration::plus);
            driven.merge(fleet, sum, Duration::plus);
        }
        settingOut(drive.road().id()).add(departs, drive.vehicles());
        pool(drive.road())
                .ifPresent(pool ->
                        teams(pool.id())
                                .add(
                                        departs,
                                        drive.arrives().plus(pool.back()),
                                        drive.convoy().escorts()));
    }

    Sweep busy(String fleet) {
        return busy.getOrDefault(fleet, new Sweep());
    }

    Sweep teams(String pool) {
        return teams.getOrDefault(pool, new Sweep());
    }

    Windows settingOut(String road) {
        return settingOut.getOrDefault(road, new Windows(Duration.ofHours(1)));
    }

    /** What the drivers of a fleet drive, all together, day by day. */
    TreeMap<LocalDate, Duration> driving(String fleet) {
        return driving.getOrDefault(fleet, new TreeMap<>());
    }

    /** What the vehicles of a fleet drive, all together. */
    Duration driven(String fleet) {
        return driven.getOrDefault(fleet, Duration.ZERO);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    Optional<Escorts> pool(Road road) {
        return road.escorts().map(pools::get);
    }

    /** What one more convoy for a load lacks, with the fleet that lacks least; none: it can go. */
    List<Shortage> shortages(Road road, Instant departs, Load load) {
        List<Shortage> least =
                List.of(new Shortage(Shortage.Lack.FITTING_VEHICLE, road.id(), load.souls(), 0));
        boolean found = false;
        for (Fleet fleet : problem.fleets()) {
            for (Fleet.Service service : fleet.services()) {
                int count = vehicles(fleet, load);
                if (service.road().equals(road.id()) && count > 0) {
                    List<Shortage> lacks =
                            new OneMore(this, road, fleet, service, count, departs)
                                    .lacks(problem.from());
                    least = !found || lacks.size() < least.size() ? lacks : least;
                    found = true;
                }
            }
        }
        return least;
    }

    /** How many vehicles a load takes; 0: none of the fleet takes it. */
    private static int vehicles(Fleet fleet, Load load) {
        int most = Math.max(1, load.souls());
        for (int count = 1; count <= most; count++) {
            if (fleet.room().times(count).holds(load)) {
                return count;
            }
        }
        return 0;
    }
}
