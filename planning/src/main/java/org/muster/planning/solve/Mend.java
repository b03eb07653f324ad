package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;

/**
 * Carries a plan in force over to a problem that has changed: its flights fly on where they can,
 * and everybody who can stay on the leg that they were told stays on it.
 */
final class Mend {
    private Mend() {}

    /** The problem with a plan's bookings as what people were told, told before exposure. */
    static Problem told(Problem problem, Plan current) {
        Map<String, String> legs = new HashMap<>();
        for (Booking booking : current.bookings()) {
            legs.put(booking.party(), booking.leg());
        }
        List<Party> parties =
                problem.parties().stream()
                        .map(party ->
                                party.told().isPresent() || !legs.containsKey(party.id())
                                        ? party
                                        : party.withTold(Optional.ofNullable(legs.get(party.id()))))
                        .toList();
        return problem.withParties(parties).withPolicy(problem.policy().withToldFirst());
    }

    /** Flies what the plan flies, as far as that is still possible. */
    static void fly(Draft draft, Plan current) {
        Map<String, Flight> flights = new HashMap<>();
        current.flights().forEach(flight -> flights.put(flight.leg(), flight));
        for (Departure leg : draft.outline().legs()) {
            Flight flight = flights.get(leg.id());
            if (flight != null && !draft.skies().flies(leg)) {
                inFit(leg, flight).ifPresent(fit -> draft.fly(leg, fit));
            }
        }
    }

    private static Optional<Fit> inFit(Departure leg, Flight flight) {
        return leg.fits().stream().filter(fit -> leg.name(fit).equals(flight.fit())).findFirst();
    }

    /**
     * Books who was told a leg onto it, by the rides of the plan in force where they still work,
     * else by others: whoever is pinned before all, and the others where what people were told
     * comes before how soon they are safe. Their legs fly if they can.
     */
    static void keep(Draft draft, Plan current) {
        Rides rides = new Rides(draft.outline(), current);
        List<Told> told = told(draft);
        if (told.isEmpty()) {
            return;
        }
        draft.hold(current.convoys());
        for (Told one : told) {
            rides.of(one.kind(), one.leg())
                    .forEach((known, parties) ->
                            draft.bookAgain(
                                    one.kind(), one.leg(), known.way(), known.departs(), parties));
        }
        draft.release();
        told.forEach(one -> draft.book(one.kind(), one.leg(), draft.left(one.kind())));
        told.stream()
                .map(Told::leg)
                .distinct()
                .filter(leg -> !leg.leg().flown() && draft.batches(leg).isEmpty())
                .forEach(draft::ground);
    }

    private static boolean flies(Draft draft, Departure leg) {
        return draft.skies().flies(leg)
                || leg.fits().stream()
                        .sorted(Comparator.comparingInt(fit -> -fit.room().seats()))
                        .anyMatch(fit -> draft.fly(leg, fit));
    }

    private record Told(Kind kind, Departure leg) {}

    /**
     * Kinds that stay on the leg that they were told, if it flies; by cut-off, as gates take them.
     */
    private static List<Told> told(Draft draft) {
        Map<String, Departure> legs = legs(draft.outline());
        List<Told> told = new ArrayList<>();
        for (Kind kind : draft.outline().kinds()) {
            Departure leg = kind.told() == null ? null : legs.get(kind.told());
            boolean stays = kind.pinned() || draft.outline().problem().policy().isToldFirst();
            if (leg != null && stays && flies(draft, leg)) {
                told.add(new Told(kind, leg));
            }
        }
        told.sort(
                Comparator.comparing((Told one) -> !one.kind().pinned())
                        .thenComparingInt(one -> one.leg().index()));
        return told;
    }

    private static Map<String, Departure> legs(Outline outline) {
        Map<String, Departure> legs = new HashMap<>();
        outline.legs().forEach(leg -> legs.put(leg.id(), leg));
        return legs;
    }

    /** Of a draft, the bookings of those who are on the leg that they were told. */
    static Draft kept(Draft draft) {
        Draft kept = draft.anew();
        for (Departure leg : draft.outline().legs()) {
            Fit fit = draft.skies().fit(leg);
            if (fit != null && (leg.leg().flown() || isTold(draft, leg))) {
                kept.flyAnyway(leg, fit);
            }
        }
        draft.batches().stream().filter(Mend::isKept).forEach(kept::bookAgain);
        return kept;
    }

    private static boolean isKept(Batch batch) {
        return batch.leg().id().equals(batch.kind().told());
    }

    private static boolean isTold(Draft draft, Departure leg) {
        return draft.batches(leg).stream().anyMatch(Mend::isKept);
    }

    /** Whether everybody who could stay on the leg that they were told does. */
    static boolean onlyOfLostLegs(Outline outline, Draft draft) {
        Map<String, Departure> legs = legs(outline);
        Map<Kind, Integer> kept = new HashMap<>();
        draft.batches().stream()
                .filter(Mend::isKept)
                .forEach(batch -> kept.merge(batch.kind(), batch.parties(), Integer::sum));
        for (Kind kind : outline.kinds()) {
            Departure leg = kind.told() == null ? null : legs.get(kind.told());
            boolean could = leg != null && outline.reaches(kind, leg);
            if (could && kept.getOrDefault(kind, 0) < kind.count()) {
                return false;
            }
        }
        return true;
    }

    /** Souls who must be told something new whatever the plan: their leg cannot take them. */
    static long mustBeToldAnew(Outline outline) {
        Map<String, Departure> legs = legs(outline);
        Map<Departure, Long> seats = new HashMap<>();
        long souls = 0;
        for (Kind kind : outline.kinds()) {
            if (kind.told() == null) {
                continue;
            }
            Departure leg = legs.get(kind.told());
            if (leg == null || !outline.reaches(kind, leg)) {
                souls += (long) kind.souls() * kind.count();
            } else {
                seats.merge(leg, (long) kind.load().seats() * kind.count(), Long::sum);
            }
        }
        for (Map.Entry<Departure, Long> told : seats.entrySet()) {
            souls += Math.max(0, told.getValue() - mostSeats(told.getKey()));
        }
        return souls;
    }

    private static long mostSeats(Departure leg) {
        return leg.fits().stream().mapToInt(fit -> fit.room().seats()).max().orElse(0)
                - leg.leg().taken().seats();
    }
}
