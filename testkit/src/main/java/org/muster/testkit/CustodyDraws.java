package org.muster.testkit;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.custody.Custody;
import org.muster.core.custody.CustodyCommand.KeepCustody;
import org.muster.core.custody.CustodyCommand.OfferCustody;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.custody.CustodyCommand.TakeCustody;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.manifest.ManifestCommand.ChooseManifest;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;

/** Commands about who holds a leg, and about what came of two who thought they did. */
final class CustodyDraws extends Draw {

    CustodyDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::offer, this::take, this::take, this::keep, this::replace, this::choose);
    }

    private Command offer() {
        return new OfferCustody(leg(held(isOpen())), node());
    }

    private Command take() {
        Leg offered = any(sight.legs(), leg -> leg.custody().isOfferedTo(sight.on()));
        return offered == null ? offer() : new TakeCustody(offered.id());
    }

    private Command keep() {
        Leg offered = any(sight.legs(), held(leg -> leg.custody().offer().isPresent()));
        return offered == null || random.nextInt(3) > 0 ? take() : new KeepCustody(offered.id());
    }

    private Command replace() {
        LegId id = leg(isOpen().or(leg -> !leg.custody().claims().isEmpty()));
        NodeId holder =
                Leg.find(sight.view(), id).map(leg -> leg.custody().holder()).orElse(sight.on());
        List<Recorded> claims =
                Leg.find(sight.view(), id).map(leg -> leg.custody().claims()).orElse(List.of());
        return claims.isEmpty() || random.nextBoolean()
                ? new ReplaceCustodian(id, holder, sight.on(), reason())
                : new ReplaceCustodian(id, Custody.claimant(claims.getFirst()), holder, reason());
    }

    private Command choose() {
        Leg several = any(sight.legs(), leg -> !closings(leg.id()).isEmpty());
        if (several == null) {
            return replace();
        }
        return new ChooseManifest(several.id(), any(closings(several.id())), reason());
    }

    private List<FactId> closings(LegId leg) {
        return sight.view().history(leg).stream()
                .filter(recorded -> recorded.fact() instanceof ManifestClosed)
                .map(Recorded::id)
                .toList();
    }

    private Predicate<Leg> held(Predicate<Leg> wish) {
        return wish.and(leg -> leg.custody().isHeldBy(sight.on()));
    }

    private NodeId node() {
        return new NodeId("node-" + random.nextInt(3));
    }

    private String reason() {
        return random.nextInt(8) == 0 ? "" : "its battery is empty";
    }
}
