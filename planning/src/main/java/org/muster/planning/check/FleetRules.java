package org.muster.planning.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.muster.planning.model.Fleet;

/** C4 to C6: vehicles, drivers and fuel of each fleet. */
record FleetRules(Matched plan, Report report) {

    void check() {
        Map<String, Use> uses = new TreeMap<>();
        for (Drive drive : plan.drives().values()) {
            for (Drive.Part part : drive.parts()) {
                start(drive, part);
                uses.computeIfAbsent(part.fleet().id(), _ -> new Use(part.fleet()))
                        .add(drive, part);
            }
        }
        for (Use use : uses.values()) {
            vehicles(use.fleet, use.busy);
            drivers(use.fleet, use.driving);
            fuel(use.fleet, use.vehicleHours);
        }
    }

    private static final class Use {
        private final Fleet fleet;
        private final Sweep busy = new Sweep();
        private final TreeMap<LocalDate, Duration> driving = new TreeMap<>();
        private double vehicleHours;

        Use(Fleet fleet) {
            this.fleet = fleet;
        }

        void add(Drive drive, Drive.Part part) {
            busy.add(drive.busyFrom(part), drive.busyTo(part), part.count());
            LocalDate day = LocalDate.ofInstant(drive.convoy().departs(), ZoneOffset.UTC);
            driving.merge(day, drive.busy(part).multipliedBy(part.count()), Duration::plus);
            vehicleHours += TerminalRules.hours(drive.busy(part)) * part.count();
        }
    }

    private void start(Drive drive, Drive.Part part) {
        Instant begins = drive.busyFrom(part);
        if (begins.isBefore(plan.problem().from())) {
            report.broken(
                    Breach.VEHICLES_BEFORE_NOW,
                    part.fleet().id(),
                    part.fleet().id(),
                    drive.convoy().id(),
                    begins,
                    plan.problem().from());
        }
    }

    private void vehicles(Fleet fleet, Sweep busy) {
        for (Sweep.Stretch stretch : busy.above(fleet.vehicles())) {
            report.broken(
                    Breach.VEHICLES_SHORT,
                    fleet.id(),
                    fleet.id(),
                    fleet.vehicles(),
                    stretch.most(),
                    stretch.from(),
                    stretch.to());
        }
    }

    private void drivers(Fleet fleet, TreeMap<LocalDate, Duration> driving) {
        Duration limit = fleet.driving().multipliedBy(fleet.vehicles());
        driving.forEach((day, busy) -> {
            if (busy.compareTo(limit) > 0) {
                report.broken(Breach.DRIVERS_TOO_LONG, fleet.id(), fleet.id(), limit, busy, day);
            }
        });
    }

    private void fuel(Fleet fleet, double vehicleHours) {
        double litres = fleet.litresPerHour().orElse(0) * vehicleHours;
        if (fleet.fuel().isPresent() && TerminalRules.isAbove(litres, fleet.fuel().getAsLong())) {
            report.broken(
                    Breach.FLEET_FUEL_SHORT,
                    fleet.id(),
                    fleet.id(),
                    fleet.fuel().getAsLong(),
                    litres);
        }
    }
}
