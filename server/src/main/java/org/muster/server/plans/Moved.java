package org.muster.server.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Party;
import org.muster.planning.operation.InForce;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;

/**
 * A party that goes on another leg than the plan in force means it to, or on none.
 *
 * @param before the leg in the plan in force, which may be gone
 * @param after empty where the party is left
 */
public record Moved(Party party, String before, Optional<String> after) {

    /** All of them, in the order in which they asked; nobody where no plan is in force. */
    static List<Moved> list(Asked asked, Plan plan) {
        Map<String, String> before = asked.inForce().map(InForce::legs).orElse(Map.of());
        Map<String, String> after = new HashMap<>();
        for (Booking booking : plan.bookings()) {
            after.put(booking.party(), booking.leg());
        }
        List<Moved> moved = new ArrayList<>();
        for (Party party : asked.question().problem().parties()) {
            String meant = before.get(party.id());
            if (meant != null && !meant.equals(after.get(party.id()))) {
                moved.add(new Moved(party, meant, Optional.ofNullable(after.get(party.id()))));
            }
        }
        return moved;
    }
}
