package org.muster.core.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.account.Accounts;
import org.muster.core.arrival.ArrivalFact.PartnerCounted;
import org.muster.core.arrival.Arrivals;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.custody.Custody;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;

/** Conflicts about a leg as a whole: told by its own history. */
public final class LegConflicts {
    private LegConflicts() {}

    public static List<Conflict> listOf(View view, Accounts accounts, LegId id) {
        Optional<Leg> known = accounts.findLeg(id);
        if (known.isEmpty()) {
            return List.of();
        }
        Leg leg = known.get();
        History history = view.history(id);
        Explained explained = Explained.of(history);
        List<Conflict> conflicts = new ArrayList<>();
        findCustodyTwice(leg).ifPresent(conflicts::add);
        findSealedTwice(leg, history).ifPresent(conflicts::add);
        findOverCapacity(leg).ifPresent(conflicts::add);
        findPartnerDiffers(view, leg).ifPresent(conflicts::add);
        return conflicts.stream()
                .filter(conflict ->
                        !conflict.kind().canBeExplained()
                                || !explained.covers(conflict.kind(), conflict.facts()))
                .toList();
    }

    private static Optional<Conflict> findCustodyTwice(Leg leg) {
        Custody custody = leg.custody();
        List<NodeId> claimants = custody.claims().stream().map(Custody::claimant).toList();
        return claimants.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict.CustodyTwice(leg.id(), custody.holder(), claimants));
    }

    private static Optional<Conflict> findSealedTwice(Leg leg, History history) {
        List<FactId> closings =
                history.stream()
                        .filter(recorded -> recorded.fact() instanceof ManifestClosed)
                        .map(Recorded::id)
                        .toList();
        boolean plain = closings.size() == 1 && leg.manifest().isPresent();
        boolean chosen =
                history.findLast(ManifestChosen.class)
                        .filter(choice -> closings.stream().allMatch(choice::knew))
                        .isPresent();
        return closings.isEmpty() || plain || chosen
                ? Optional.empty()
                : Optional.of(new Conflict.SealedTwice(leg.id(), closings));
    }

    /** The scans beyond as many as the leg may take are those to look at. */
    private static Optional<Conflict> findOverCapacity(Leg leg) {
        List<Capacities.Exceeded> limits = leg.plan().capacities().exceededBy(leg.load());
        if (limits.isEmpty() || leg.isOver() || leg.state() instanceof LegState.Cancelled) {
            return Optional.empty();
        }
        int allowed = limits.stream().mapToInt(Capacities.Exceeded::allowed).min().orElseThrow();
        List<FactId> beyond =
                leg.aboard().values().stream()
                        .skip(Math.min(allowed, leg.aboard().size() - 1))
                        .map(aboard -> aboard.evidence().id())
                        .distinct()
                        .toList();
        return Optional.of(new Conflict.OverCapacity(leg.id(), limits, beyond));
    }

    private static Optional<Conflict> findPartnerDiffers(View view, Leg leg) {
        if (leg.manifest().isEmpty()) {
            return Optional.empty();
        }
        List<FactId> differing =
                Stream.concat(
                                Arrivals.of(view, leg.id()).partners().stream()
                                        .filter(count ->
                                                !Arrivals.agrees(
                                                        leg, (PartnerCounted) count.fact())),
                                PartnerReport.listAll(view, leg).stream()
                                        .filter(report -> report.latest() && !report.agrees())
                                        .map(PartnerReport::compared))
                        .map(Recorded::id)
                        .toList();
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict.PartnerDiffers(leg.id(), differing));
    }
}
