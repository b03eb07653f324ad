package org.muster.core.movement;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.muster.core.clearance.Clearance;
import org.muster.core.clearance.Clearances;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.custody.Custody;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.movement.MovementFact.LegDeparted;

/**
 * One leg as it stands: its plan, how far it is, which node holds it, who is aboard with the scan
 * that put them there, and who waits on standby. After doors shut, {@code aboard} is the sealed
 * manifest with its corrections. {@code arrivalsEnded} says that everybody has stepped off at the
 * other end.
 */
public record Leg(
        LegId id,
        LegPlan plan,
        LegState state,
        Custody custody,
        SequencedMap<PersonId, Aboard> aboard,
        List<PersonId> standby,
        Optional<Recorded> manifest,
        Optional<Recorded> arrivalsEnded,
        Clearances clearances) {

    /** By planned departure. */
    public static final Comparator<Leg> ORDER =
            Comparator.comparing((Leg leg) -> leg.plan().departs())
                    .thenComparing(leg -> leg.plan().label())
                    .thenComparing(leg -> leg.id().value());

    /**
     * A person aboard, and the fact that says so; provisional while the doors are open and the scan
     * is of a node that did not hold the leg.
     */
    public record Aboard(
            PersonId person, Seating seating, Recorded evidence, boolean provisional) {}

    public static Leg get(View view, LegId id) {
        return find(view, id)
                .orElseThrow(() -> new IllegalArgumentException("there is no leg " + id));
    }

    public static Optional<Leg> find(View view, LegId id) {
        History history = view.history(id);
        LegFold fold = new LegFold(history);
        history.forEach(fold::take);
        return fold.toLeg(id, person -> Standby.waits(view, person, id));
    }

    /** All legs by planned departure. */
    public static List<Leg> listAll(View view) {
        return view.legs().flatMap(id -> find(view, id).stream()).sorted(ORDER).toList();
    }

    /** When it left, as the last word on it says; empty while nobody said so. */
    public static Optional<Instant> findDeparted(View view, LegId id) {
        return view.history(id).findLast(LegDeparted.class).map(LegDeparted::at);
    }

    /** What it is not yet allowed; nothing once it has left or will not. */
    public MissingClearances missing() {
        return state instanceof LegState.Open || state instanceof LegState.DoorsShut
                ? clearances.missing(plan)
                : MissingClearances.NONE;
    }

    /**
     * Clearances that it needs and whose deadline is past without an answer, while it has not left.
     */
    public List<Clearance> listOverdue(Instant now) {
        return state instanceof LegState.Open || state instanceof LegState.DoorsShut
                ? clearances.listNeeded(plan).stream().filter(one -> one.isOverdue(now)).toList()
                : List.of();
    }

    public Load load() {
        return Load.of(aboard.values().stream().map(Aboard::seating).toList());
    }

    /** How many are aboard by scans of nodes that did not hold the leg. */
    public int provisional() {
        return (int) aboard.values().stream().filter(Aboard::provisional).count();
    }

    /** Whether its souls count as carried out of the country: it leads out and has departed. */
    public boolean carriesOut() {
        return plan.leads() == Leads.OUT
                && (state instanceof LegState.Departed || state instanceof LegState.Arrived);
    }

    /** Whether nobody is on its list any more: it was cancelled, or led to a place inside. */
    public boolean isOver() {
        return state instanceof LegState.Cancelled
                || state instanceof LegState.Arrived && !carriesOut();
    }

    public boolean isBoarding() {
        return state instanceof LegState.Boarding;
    }

    Load loadWith(Map<PersonId, Seating> boarding) {
        Map<PersonId, Seating> all = new LinkedHashMap<>();
        aboard.forEach((person, seat) -> all.put(person, seat.seating()));
        all.putAll(boarding);
        return Load.of(all.values());
    }

    /** The limits that would be passed if these boarded too. */
    public List<Capacities.Exceeded> exceededBy(Map<PersonId, Seating> boarding) {
        return plan.capacities().exceededBy(loadWith(boarding));
    }
}
