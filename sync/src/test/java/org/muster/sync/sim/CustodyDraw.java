package org.muster.sync.sim;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyCommand;
import org.muster.core.custody.CustodyCommand.OfferCustody;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyCommand.TakeCustody;
import org.muster.core.fact.NodeId;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.sync.TrialNode;

/** Moves of custody among the nodes that are there, as one of them sees the legs. */
final class CustodyDraw {
    private final SimNodes nodes;
    private final Random random;

    CustodyDraw(SimNodes nodes, Random random) {
        this.nodes = nodes;
        this.random = random;
    }

    boolean isOffered(TrialNode to) {
        return Leg.listAll(to.view()).stream().anyMatch(leg -> leg.custody().isOfferedTo(to.id()));
    }

    /** What is offered is taken; what is held is sometimes given away, or taken away. */
    Optional<CustodyCommand> find(TrialNode on) {
        List<Leg> legs = Leg.listAll(on.view());
        Optional<Leg> offered = any(legs, leg -> leg.custody().isOfferedTo(on.id()));
        if (offered.isPresent()) {
            return Optional.of(new TakeCustody(offered.get().id()));
        }
        NodeId other = nodes.any(random).id();
        Optional<Leg> open = any(legs, leg -> leg.state() instanceof LegState.Open);
        Optional<Leg> held =
                any(
                        legs,
                        leg ->
                                leg.custody().isHeldBy(on.id())
                                        && leg.state() instanceof LegState.Open);
        if (held.isPresent() && random.nextBoolean()) {
            return Optional.of(new OfferCustody(held.get().id(), other));
        }
        return random.nextInt(4) == 0 ? open.map(leg -> replace(leg, other)) : Optional.empty();
    }

    private CustodyCommand replace(Leg leg, NodeId by) {
        Custody custody = leg.custody();
        return custody.claims().isEmpty()
                ? new ReplaceCustodian(leg.id(), custody.holder(), by, "out of reach")
                : new ReplaceCustodian(
                        leg.id(),
                        Custody.claimant(custody.claims().getFirst()),
                        custody.holder(),
                        "two said they held it");
    }

    private Optional<Leg> any(List<Leg> legs, Predicate<Leg> wish) {
        List<Leg> fitting = legs.stream().filter(wish).toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }
}
