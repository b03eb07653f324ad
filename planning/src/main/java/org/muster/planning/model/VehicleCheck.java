package org.muster.planning.model;

import static org.muster.planning.model.Ids.quoted;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with fleets, escorts and carriers. */
final class VehicleCheck {
    private final Problem problem;
    private final Known known;
    private final Ranges ranges;
    private final Map<String, Road> roads = new HashMap<>();

    VehicleCheck(Problem problem, Known known) {
        this.problem = problem;
        this.known = known;
        this.ranges = known.ranges;
        problem.roads().forEach(road -> roads.putIfAbsent(road.id(), road));
    }

    void check() {
        Where fleets = Where.ROOT.field("fleets");
        for (int i = 0; i < problem.fleets().size(); i++) {
            checkFleet(fleets.at(i), problem.fleets().get(i));
        }
        Where escorts = Where.ROOT.field("escorts");
        for (int i = 0; i < problem.escorts().size(); i++) {
            Escorts pool = problem.escorts().get(i);
            ranges.whole(escorts.at(i).field("teams"), pool.teams(), 1, Ranges.MOST_VEHICLES);
            ranges.whole(escorts.at(i).field("vehicles"), pool.vehicles(), 1, Ranges.MOST_VEHICLES);
            ranges.lasting(escorts.at(i).field("back"), pool.back());
        }
        Where carriers = Where.ROOT.field("carriers");
        for (int i = 0; i < problem.carriers().size(); i++) {
            checkCarrier(carriers.at(i), problem.carriers().get(i));
        }
    }

    private void checkFleet(Where where, Fleet fleet) {
        ranges.whole(where.field("vehicles"), fleet.vehicles(), 1, Ranges.MOST_VEHICLES);
        ranges.room(where.field("room"), fleet.room());
        ranges.longerThanNothing(where.field("driving"), fleet.driving());
        atMostADay(where.field("driving"), fleet.driving());
        ranges.whole(where.field("fuel"), fleet.fuel());
        ranges.weight(where.field("litresPerHour"), fleet.litresPerHour());
        Set<String> served = new HashSet<>();
        for (int i = 0; i < fleet.services().size(); i++) {
            Where at = where.field("services").at(i);
            Fleet.Service service = fleet.services().get(i);
            checkService(at, service);
            if (!served.add(service.road())) {
                known.faults.add(
                        at.field("road"),
                        quoted(service.road()),
                        "the fleet serves it already",
                        "leave one of them out");
            }
        }
    }

    private void checkService(Where where, Fleet.Service service) {
        known.roads.mustHave(where.field("road"), service.road());
        Road road = roads.get(service.road());
        if (road != null && road.means() == Road.Means.OWN) {
            known.faults.add(
                    where.field("road"),
                    quoted(service.road()),
                    "people travel there by their own means",
                    "leave the service out, or set the road's means to CONVOY");
        }
        ranges.lasting(where.field("approach"), service.approach());
        ranges.lasting(where.field("back"), service.back());
    }

    private void checkCarrier(Where where, Carrier carrier) {
        Where fits = where.field("fits");
        if (carrier.fits().isEmpty()) {
            known.faults.add(
                    fits,
                    "",
                    "a carrier has at least one way its cabin is fitted",
                    "add one with its room, or leave the carrier and its legs out");
        }
        checkFits(fits, carrier.fits());
        ranges.lasting(where.field("refit"), carrier.refit());
        ranges.time(where.field("from"), carrier.from());
        ranges.lasting(where.field("ground"), carrier.ground());
        ranges.whole(where.field("range"), carrier.range(), 1, Ranges.MOST);
        ranges.whole(where.field("runway"), carrier.runway(), 1, Ranges.MOST);
        ranges.longerThanNothing(where.field("duty"), carrier.duty());
        ranges.weight(where.field("litresPerHour"), carrier.litresPerHour());
        ranges.weight(where.field("costPerHour"), carrier.costPerHour());
    }

    private void checkFits(Where where, List<Carrier.Fit> fits) {
        Ids names = new Ids(known.faults, "carriers", "fit");
        for (int i = 0; i < fits.size(); i++) {
            names.add(where.at(i).field("name"), fits.get(i).name());
            ranges.room(where.at(i).field("room"), fits.get(i).room());
        }
    }

    private void atMostADay(Where where, Duration driving) {
        if (driving.compareTo(Duration.ofDays(1)) > 0) {
            known.faults.add(
                    where,
                    driving.toString(),
                    "a driver drives at most PT24H on one day",
                    "shorten it");
        }
    }
}
