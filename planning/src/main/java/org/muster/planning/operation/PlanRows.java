package org.muster.planning.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.RequestId;
import org.muster.core.plan.Drive;
import org.muster.planning.model.Leg;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/** Makes a planner's plan of the rows that the core keeps of one. */
public final class PlanRows {
    private PlanRows() {}

    /**
     * The same plan: those legs fly that must, and those that somebody is booked on.
     *
     * @param question as it stands now, with the cabin that each leg is entered with
     * @param legs each party's leg, by the ids of the problem
     */
    public static Plan plan(
            OperationProblem question, Map<String, String> legs, List<Drive> drives) {
        Map<String, List<Booking.Ride>> rides = new HashMap<>();
        List<Convoy> convoys = new ArrayList<>();
        for (Drive drive : drives) {
            Booking.Ride ride = new Booking.Ride(drive.road(), drive.departs(), drive.convoy());
            for (RequestId rider : drive.riders()) {
                rides.computeIfAbsent(rider.toString(), party -> new ArrayList<>()).add(ride);
            }
            drive.convoy().ifPresent(id -> convoys.add(convoy(id, drive)));
        }
        List<Booking> bookings = new ArrayList<>();
        legs.forEach((party, leg) -> {
            List<Booking.Ride> way = rides.getOrDefault(party, new ArrayList<>());
            way.sort(Comparator.comparing(Booking.Ride::departs));
            bookings.add(new Booking(party, leg, way));
        });
        Set<String> used = new HashSet<>(legs.values());
        return new Plan(
                question.problem().legs().stream()
                        .filter(leg -> leg.flown() || used.contains(leg.id()))
                        .map(Leg::id)
                        .map(leg ->
                                new Flight(leg, Optional.ofNullable(question.cabins().get(leg))))
                        .toList(),
                convoys,
                bookings);
    }

    private static Convoy convoy(String id, Drive drive) {
        return new Convoy(
                id,
                drive.road(),
                drive.departs(),
                drive.vehicles().stream()
                        .map(one -> new Convoy.Vehicles(one.fleet(), one.count()))
                        .toList(),
                drive.escorts());
    }
}
