package org.muster.core.movement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
import org.muster.core.manifest.ManifestRow;
import org.muster.core.movement.Leg.Aboard;
import org.muster.core.movement.MovementFact.BoardingOpened;
import org.muster.core.movement.MovementFact.LegArrived;
import org.muster.core.movement.MovementFact.LegCancelled;
import org.muster.core.movement.MovementFact.LegDeparted;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.MovementFact.LegReplanned;

/**
 * Reads a leg's history. A leg only goes forward, whatever order its facts were recorded in; a scan
 * that turns up after doors shut changes nothing.
 */
final class LegFold {
    private @Nullable LegPlan plan;
    private LegState state = new LegState.Planned();
    private final SequencedMap<PersonId, Aboard> aboard = new LinkedHashMap<>();
    private final SequencedSet<PersonId> standby = new LinkedHashSet<>();
    private Optional<Recorded> manifest = Optional.empty();

    void take(Recorded recorded) {
        switch (recorded.fact()) {
            case LegPlanned planned -> plan = planned.plan();
            case LegReplanned replanned -> plan = replanned.plan();
            case BoardingOpened opened -> advance(new LegState.Boarding(recorded));
            case ManifestClosed closed -> close(recorded, closed);
            case LegDeparted departed -> advance(new LegState.Departed(recorded, departed.at()));
            case LegArrived arrived -> advance(new LegState.Arrived(recorded, arrived.at()));
            case LegCancelled cancelled -> cancel(recorded, cancelled);
            case Boarded boarded -> board(recorded, boarded);
            case OffLoaded off -> offLoad(off);
            case PutOnStandby waits -> standby.add(waits.person());
            case ManifestCorrected corrected -> correct(recorded, corrected);
            default -> {}
        }
    }

    Optional<Leg> toLeg(LegId id, Predicate<PersonId> waits) {
        return Optional.ofNullable(plan)
                .map(known ->
                        new Leg(
                                id,
                                known,
                                state,
                                aboard,
                                standby.stream().filter(waits).toList(),
                                manifest));
    }

    private void advance(LegState next) {
        if (rank(next) > rank(state)) {
            state = next;
        }
    }

    private void cancel(Recorded recorded, LegCancelled cancelled) {
        if (!(state instanceof LegState.Departed) && !(state instanceof LegState.Arrived)) {
            state = new LegState.Cancelled(recorded, cancelled.reason());
        }
    }

    private void board(Recorded recorded, Boarded boarded) {
        if (manifest.isEmpty()) {
            aboard.put(boarded.person(), new Aboard(boarded.person(), boarded.seating(), recorded));
            standby.remove(boarded.person());
        }
    }

    private void offLoad(OffLoaded off) {
        if (manifest.isEmpty()) {
            aboard.remove(off.person());
        }
    }

    /** What was sealed counts, not what this node happened to know when it was. */
    private void close(Recorded recorded, ManifestClosed closed) {
        advance(new LegState.DoorsShut(recorded));
        if (manifest.isPresent()) {
            return;
        }
        manifest = Optional.of(recorded);
        SequencedMap<PersonId, Aboard> scanned = new LinkedHashMap<>(aboard);
        aboard.clear();
        for (ManifestRow row : closed.rows()) {
            Aboard scan = scanned.get(row.person());
            Recorded evidence = scan == null ? recorded : scan.evidence();
            aboard.put(row.person(), new Aboard(row.person(), row.seating(), evidence));
        }
    }

    private void correct(Recorded recorded, ManifestCorrected corrected) {
        switch (corrected.change()) {
            case ADDED ->
                    aboard.put(
                            corrected.person(),
                            new Aboard(corrected.person(), corrected.seating(), recorded));
            case REMOVED -> aboard.remove(corrected.person());
        }
    }

    private static int rank(LegState state) {
        return switch (state) {
            case LegState.Planned p -> 0;
            case LegState.Boarding b -> 1;
            case LegState.DoorsShut d -> 2;
            case LegState.Cancelled c -> 3;
            case LegState.Departed d -> 4;
            case LegState.Arrived a -> 5;
        };
    }
}
