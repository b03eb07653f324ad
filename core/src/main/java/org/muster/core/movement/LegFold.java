package org.muster.core.movement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.muster.core.arrival.ArrivalFact.ArrivalsEnded;
import org.muster.core.clearance.Clearances;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyFold;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
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
 * that turns up after doors shut changes nothing. The closing that counts is the one that was
 * chosen, else the first by the node that held the leg.
 */
final class LegFold {
    private @Nullable LegPlan plan;
    private LegState state = new LegState.Planned();
    private final SequencedMap<PersonId, Aboard> aboard = new LinkedHashMap<>();
    private final SequencedSet<PersonId> standby = new LinkedHashSet<>();
    private final SequencedMap<Recorded, ManifestCorrected> corrections = new LinkedHashMap<>();
    private Optional<Recorded> manifest = Optional.empty();
    private Optional<Recorded> arrivalsEnded = Optional.empty();
    private final CustodyFold custody;
    private final Clearances clearances;
    private final @Nullable Recorded counts;

    LegFold(History history) {
        custody = new CustodyFold(history);
        counts = findClosing(history);
        clearances = Clearances.of(history);
    }

    private static @Nullable Recorded findClosing(History history) {
        CustodyFold custody = new CustodyFold(history);
        Map<FactId, Recorded> closings = new HashMap<>();
        Recorded first = null;
        FactId chosen = null;
        for (Recorded recorded : history) {
            custody.take(recorded);
            if (recorded.fact() instanceof ManifestClosed) {
                closings.put(recorded.id(), recorded);
                if (first == null && custody.isHeldBy(recorded.node())) {
                    first = recorded;
                }
            } else if (recorded.fact() instanceof ManifestChosen choice) {
                chosen = choice.closing();
            }
        }
        Recorded known = chosen == null ? null : closings.get(chosen);
        return known == null ? first : known;
    }

    void take(Recorded recorded) {
        custody.take(recorded);
        switch (recorded.fact()) {
            case LegPlanned planned -> plan = planned.plan();
            case LegReplanned replanned -> plan = replanned.plan();
            case BoardingOpened opened -> advance(new LegState.Boarding(recorded));
            case ManifestClosed closed when recorded.equals(counts) -> close(recorded, closed);
            case LegDeparted departed -> advance(new LegState.Departed(recorded, departed.at()));
            case LegArrived arrived -> advance(new LegState.Arrived(recorded, arrived.at()));
            case LegCancelled cancelled -> cancel(recorded, cancelled);
            case Boarded boarded -> board(recorded, boarded);
            case OffLoaded off -> offLoad(off);
            case PutOnStandby waits -> standby.add(waits.person());
            case ManifestCorrected corrected -> correct(recorded, corrected);
            case ArrivalsEnded ended ->
                    arrivalsEnded = arrivalsEnded.or(() -> Optional.of(recorded));
            default -> {}
        }
    }

    Optional<Leg> toLeg(LegId id, Predicate<PersonId> waits) {
        Optional<Custody> held = custody.toCustody();
        LegPlan known = plan;
        return known == null || held.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Leg(
                                id,
                                known,
                                state,
                                held.get(),
                                withTakenOver(held.get()),
                                standby.stream().filter(waits).toList(),
                                manifest,
                                arrivalsEnded,
                                clearances));
    }

    /** Whoever takes a leg over answers for the scans that they made before. */
    private SequencedMap<PersonId, Aboard> withTakenOver(Custody held) {
        aboard.replaceAll((person, on) ->
                on.provisional() && held.isHeldBy(on.evidence().node())
                        ? new Aboard(person, on.seating(), on.evidence(), false)
                        : on);
        return aboard;
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
            boolean provisional = !custody.isHeldBy(recorded.node());
            aboard.put(
                    boarded.person(),
                    new Aboard(boarded.person(), boarded.seating(), recorded, provisional));
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
        manifest = Optional.of(recorded);
        SequencedMap<PersonId, Aboard> scanned = new LinkedHashMap<>(aboard);
        aboard.clear();
        for (ManifestRow row : closed.rows()) {
            Aboard scan = scanned.get(row.person());
            Recorded evidence = scan == null ? recorded : scan.evidence();
            aboard.put(row.person(), new Aboard(row.person(), row.seating(), evidence, false));
        }
        corrections.forEach(this::apply);
    }

    private void correct(Recorded recorded, ManifestCorrected corrected) {
        corrections.put(recorded, corrected);
        apply(recorded, corrected);
    }

    private void apply(Recorded recorded, ManifestCorrected corrected) {
        switch (corrected.change()) {
            case ADDED ->
                    aboard.put(
                            corrected.person(),
                            new Aboard(corrected.person(), corrected.seating(), recorded, false));
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
