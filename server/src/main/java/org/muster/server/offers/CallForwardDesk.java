package org.muster.server.offers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.PlanningSettings;
import org.muster.ledger.desk.Desk;
import org.muster.planning.offers.CallForward;
import org.muster.planning.offers.Release;
import org.muster.planning.offers.Situation;
import org.muster.planning.offers.live.LegOffers;
import org.muster.planning.offers.live.OperationOffers;
import org.springframework.stereotype.Component;

/**
 * Reckons legs for the call-forward desk. What an operation's offers are is read once for all legs,
 * and kept while nothing changes within the minute.
 *
 * <p>Threads: any.
 */
@Component
public final class CallForwardDesk {
    private final Map<OperationId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Stamp horizon, Instant minute, View view, OperationOffers offers) {}

    CallForwardDesk() {}

    /** The legs that people can still be called for, by planned departure. */
    public List<LegDesk> list(Desk desk) {
        Kept now = now(desk);
        return Leg.listAll(now.view()).stream()
                .filter(leg -> leg.state() instanceof LegState.Open)
                .map(leg -> reckon(now.view(), now.offers(), leg))
                .toList();
    }

    public Optional<LegDesk> find(Desk desk, LegId leg) {
        Kept now = now(desk);
        return Leg.find(now.view(), leg).map(found -> reckon(now.view(), now.offers(), found));
    }

    /** The same at an earlier moment, which is read for this one question. */
    public List<LegDesk> listThen(View view, OperationState operation) {
        OperationOffers offers = offers(view, operation);
        return Leg.listAll(view).stream()
                .filter(leg -> leg.state() instanceof LegState.Open)
                .map(leg -> reckon(view, offers, leg))
                .toList();
    }

    public Optional<LegDesk> findThen(View view, OperationState operation, LegId leg) {
        return Leg.find(view, leg).map(found -> reckon(view, offers(view, operation), found));
    }

    private Kept now(Desk desk) {
        return java.util.Objects.requireNonNull(
                kept.compute(
                        desk.operation(),
                        (id, before) -> {
                            Stamp horizon = desk.horizon();
                            View view = desk.view(horizon);
                            Instant minute = view.moment().truncatedTo(ChronoUnit.MINUTES);
                            return before != null
                                            && before.horizon().equals(horizon)
                                            && before.minute().equals(minute)
                                    ? before
                                    : read(desk, horizon, view, minute);
                        }));
    }

    private static Kept read(Desk desk, Stamp horizon, View view, Instant minute) {
        OperationState state =
                OperationState.find(view, desk.operation())
                        .orElseThrow(() -> new IllegalStateException("it has not been opened"));
        return new Kept(horizon, minute, view, offers(view, state));
    }

    private static OperationOffers offers(View view, OperationState operation) {
        PlanningSettings settings = PlanningSettings.of(view, operation.id());
        return OperationOffers.of(view, operation.plan(), settings);
    }

    private static LegDesk reckon(View view, OperationOffers operation, Leg leg) {
        LegOffers offers = operation.of(leg);
        Optional<Situation> situation = operation.findSituation(leg, offers);
        return new LegDesk(
                view.moment(),
                leg,
                operation.plan(leg),
                offers,
                operation.rates(),
                situation.map(one ->
                        new LegDesk.Reckoned(
                                one,
                                CallForward.propose(one),
                                Release.of(one, Release.CONFIDENCE))));
    }
}
