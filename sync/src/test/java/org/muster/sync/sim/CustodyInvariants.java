package org.muster.sync.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.account.Accounts;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.LegConflicts;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyFact.CustodyTaken;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;

/**
 * What must be so of who holds legs, read here without the folds of the core: from who held a leg
 * as of each fact's stamp.
 */
final class CustodyInvariants {
    private final View view;
    private final Leg leg;

    private CustodyInvariants(View view, Leg leg) {
        this.view = view;
        this.leg = leg;
    }

    /** The first that does not hold of any leg. */
    static Optional<String> findBroken(View view) {
        return Leg.listAll(view).stream()
                .flatMap(leg -> new CustodyInvariants(view, leg).broken())
                .findFirst();
    }

    private Stream<String> broken() {
        return Stream.of(claims(), takings(), closings(), scans())
                .flatMap(Optional::stream)
                .map(what -> leg.id() + ": " + what);
    }

    /** One holds it; whoever else says so is named once, and told. */
    private Optional<String> claims() {
        List<NodeId> claimants = leg.custody().claims().stream().map(Custody::claimant).toList();
        Set<NodeId> distinct = new HashSet<>(claimants);
        if (distinct.size() < claimants.size() || distinct.contains(leg.custody().holder())) {
            return Optional.of("held by " + leg.custody().holder() + ", claimed by " + claimants);
        }
        boolean told = isTold(Conflict.CustodyTwice.class);
        return told == claimants.isEmpty()
                ? Optional.of("claimed by " + claimants + ", and told: " + told)
                : Optional.empty();
    }

    /** Whoever took it held it from then on, or is seen to claim it. */
    private Optional<String> takings() {
        return recorded(CustodyTaken.class).stream()
                .filter(taken ->
                        then(taken)
                                .filter(leg -> !leg.custody().isHeldBy(taken.node()))
                                .filter(leg -> !leg.custody().claims().contains(taken))
                                .isPresent())
                .findFirst()
                .map(taken -> "taken in vain by " + taken.id() + ", and nobody is told");
    }

    /** Closed once, by the node that held it, or else a conflict until somebody chose. */
    private Optional<String> closings() {
        List<Recorded> closings = recorded(ManifestClosed.class);
        if (closings.isEmpty()) {
            return Optional.empty();
        }
        if (!closings.stream().allMatch(this::isPlannedThen)) {
            return Optional.empty(); // the plan has not come here yet
        }
        boolean plain = closings.size() == 1 && isHeldThen(closings.getFirst());
        boolean chosen =
                view.history(leg.id())
                        .findLast(ManifestChosen.class)
                        .filter(choice -> closings.stream().allMatch(c -> choice.knew(c.id())))
                        .isPresent();
        boolean told = isTold(Conflict.SealedTwice.class);
        return told == (plain || chosen)
                ? Optional.of(closings.size() + " closings, and told: " + told)
                : Optional.empty();
    }

    /** Before the doors are shut, whoever others scanned is provisional. */
    private Optional<String> scans() {
        if (leg.manifest().isPresent()) {
            return Optional.empty();
        }
        return leg.aboard().values().stream()
                .filter(aboard -> aboard.evidence().fact() instanceof Boarded)
                .filter(aboard -> isPlannedThen(aboard.evidence()))
                .filter(aboard -> aboard.provisional() == isOfHolder(aboard.evidence()))
                .findFirst()
                .map(aboard ->
                        aboard.person()
                                + " by "
                                + aboard.evidence().id()
                                + ", provisional: "
                                + aboard.provisional());
    }

    private boolean isOfHolder(Recorded scan) {
        return leg.custody().isHeldBy(scan.node()) || isHeldThen(scan);
    }

    private boolean isPlannedThen(Recorded fact) {
        return then(fact).isPresent();
    }

    /** Whether the node that recorded it held the leg then. */
    private boolean isHeldThen(Recorded fact) {
        return then(fact).filter(leg -> leg.custody().isHeldBy(fact.node())).isPresent();
    }

    private Optional<Leg> then(Recorded fact) {
        return Leg.find(view.asOf(fact.stamp()), leg.id());
    }

    private boolean isTold(Class<? extends Conflict> kind) {
        LegId id = leg.id();
        return LegConflicts.listOf(view, new Accounts(view), id).stream()
                .anyMatch(kind::isInstance);
    }

    private List<Recorded> recorded(Class<? extends Fact> type) {
        return view.history(leg.id()).stream()
                .filter(recorded -> type.isInstance(recorded.fact()))
                .toList();
    }
}
