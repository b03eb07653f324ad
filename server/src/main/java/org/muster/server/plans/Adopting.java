package org.muster.server.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.plan.Alternative;
import org.muster.core.plan.PlanCommand.Added;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.Booked;
import org.muster.core.plan.Reached;
import org.muster.planning.model.Party;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Score;

/** Makes the command out of an alternative that puts it in force. */
public final class Adopting {
    private static final int DIGITS = 3;

    private Adopting() {}

    /**
     * @param beside the alternatives that lie beside it
     * @param reason why legs change
     */
    public static AdoptPlan command(
            OperationId operation, Draft draft, List<Draft> beside, String reason) {
        Found found = draft.found().orElseThrow();
        Figures figures = found.board().figures();
        Changed changes = draft.asked().changes();
        SequencedMap<String, LegPlan> refits = Refits.of(draft.asked(), found.result().plan());
        SequencedMap<LegId, LegPlan> replanned = new LinkedHashMap<>(changes.replanned());
        SequencedMap<String, LegPlan> added = new LinkedHashMap<>(changes.added());
        refits.forEach((leg, plan) -> {
            if (added.replace(leg, plan) == null) {
                replanned.put(LegId.parse(leg), plan);
            }
        });
        List<Booked> bookings =
                found.result().plan().bookings().stream()
                        .filter(booking -> !booking.party().startsWith(Asked.WALK_IN))
                        .map(Adopting::booked)
                        .toList();
        int walkIns = found.result().plan().bookings().size() - bookings.size();
        return new AdoptPlan(
                operation,
                draft.name(),
                found.solved().from(),
                found.solved().policy().version(),
                figures.out() - walkIns,
                figures.left() - (changes.walkIns() - walkIns),
                figures.toldAnew(),
                bookings,
                found.result().score().values().stream().map(Adopting::reached).toList(),
                beside.stream()
                        .filter(other -> other.number() != draft.number())
                        .flatMap(other -> seen(other).stream())
                        .toList(),
                replanned.entrySet().stream()
                        .map(leg -> new ReplanLeg(leg.getKey(), leg.getValue(), reason))
                        .toList(),
                changes.cancelled().stream().map(leg -> new CancelLeg(leg, reason)).toList(),
                added.entrySet().stream()
                        .map(leg -> new Added(leg.getKey(), leg.getValue()))
                        .toList(),
                changes.ground(),
                Optional.of(
                        found.board().roads().stream()
                                .flatMap(one -> one.toDrive(Adopting::isReal).stream())
                                .toList()));
    }

    private static boolean isReal(Party party) {
        return !party.id().startsWith(Asked.WALK_IN);
    }

    private static Booked booked(Booking booking) {
        Optional<Instant> setsOut = booking.rides().stream().map(Booking.Ride::departs).findFirst();
        return new Booked(RequestId.parse(booking.party()), booking.leg(), setsOut);
    }

    private static Optional<Alternative> seen(Draft other) {
        return other.found()
                .map(found -> found.board().figures())
                .map(figures ->
                        new Alternative(
                                other.name(), figures.out(), figures.left(), figures.toldAnew()));
    }

    private static Reached reached(Score.Value value) {
        return new Reached(
                value.level().name(),
                value.priority(),
                decimal(value.value()),
                value.bound().isPresent()
                        ? Optional.of(decimal(value.bound().getAsDouble()))
                        : Optional.empty());
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
