package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.clearance.Clearance;
import org.muster.core.clearance.ClearanceFact.ClearanceAsked;
import org.muster.core.closing.Retention;
import org.muster.core.demarche.Demarche;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.movement.Leg;
import org.muster.core.place.Place;
import org.muster.core.place.Routed;
import org.muster.core.tripwire.Tripwire;

/**
 * What happens around an operation: what somebody has to act on, and what happened, as far as the
 * reader may know it.
 *
 * @param alarming open incidents of which the crisis room is alarmed
 * @param shut closed and compromised places to which people are on the way
 * @param overdue approaches to governments whose deadline is past without an answer
 * @param unanswered clearances whose deadline is past without an answer, of legs that have not left
 * @param asking tripwires that fired and about which nobody has decided
 * @param due how long data of people were to be kept, where that time is over
 * @param posts ours that do not work as ever, and what others changed of late
 */
public record SituationSheet(
        List<Incident> alarming,
        List<ShutPlace> shut,
        List<Demarche> overdue,
        List<Unanswered> unanswered,
        List<Tripwire> asking,
        Optional<Retention> due,
        PostsLine posts,
        Chronicle chronicle) {
    static final int SHOWN = 60;

    /** Where nobody asks for it. */
    static final SituationSheet NONE =
            new SituationSheet(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    PostsLine.NONE,
                    Chronicle.NONE);

    /**
     * A place that nobody may be sent to.
     *
     * @param routed how many are on the way to it, or will be
     * @param untold how many of them have had no word from us since
     */
    public record ShutPlace(Place place, int routed, long untold) {}

    /** A clearance that a leg needs, and that nobody has answered in time. */
    public record Unanswered(Leg leg, Clearance clearance) {
        public Instant deadline() {
            return clearance.asked().flatMap(ClearanceAsked::deadline).orElseThrow();
        }
    }

    public SituationSheet {
        alarming = List.copyOf(alarming);
        shut = List.copyOf(shut);
        overdue = List.copyOf(overdue);
        unanswered = List.copyOf(unanswered);
        asking = List.copyOf(asking);
    }

    public boolean alarms() {
        return !alarming.isEmpty()
                || !shut.isEmpty()
                || !overdue.isEmpty()
                || !unanswered.isEmpty()
                || !asking.isEmpty()
                || due.isPresent();
    }

    static SituationSheet of(Visit visit, int shown) {
        Frame frame = visit.frame();
        View view = visit.view();
        return new SituationSheet(
                frame.mayOpen("incidents") ? Incident.listAlarming(view) : List.of(),
                frame.mayOpen("places") ? shut(view, frame.operation().id()) : List.of(),
                frame.mayOpen("demarches") ? Demarche.listOverdue(view) : List.of(),
                frame.mayOpen("legs") ? unanswered(view) : List.of(),
                frame.mayOpen("tripwires") ? Tripwire.listAsking(view) : List.of(),
                frame.mayOpen("closing") ? due(view, frame.operation().id()) : Optional.empty(),
                frame.mayOpen("posts")
                        ? PostsLine.of(view, frame.operation().plan().own())
                        : PostsLine.NONE,
                Chronicle.of(visit, shown));
    }

    private static Optional<Retention> due(View view, OperationId operation) {
        return Retention.find(view, operation).filter(one -> one.isDue(view.moment()));
    }

    private static List<Unanswered> unanswered(View view) {
        return Leg.listAll(view).stream()
                .flatMap(leg ->
                        leg.listOverdue(view.moment()).stream()
                                .map(one -> new Unanswered(leg, one)))
                .toList();
    }

    private static List<ShutPlace> shut(View view, OperationId operation) {
        return Place.listAll(view, operation).stream()
                .filter(place -> place.status().isShut())
                .map(place -> {
                    Routed routed = Routed.of(view, place.name());
                    return new ShutPlace(
                            place, routed.persons().size(), routed.countUntold(place.since()));
                })
                .filter(one -> one.routed() > 0)
                .toList();
    }
}
