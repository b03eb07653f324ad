package org.muster.core.request;

import static org.muster.core.request.RequestRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.SeatOffered;

/** Decides what becomes of offers of seats and of the answers to them. */
final class OfferRules {
    private OfferRules() {}

    static Decision offer(View view, OfferSeat offer, Context context) {
        return RequestRules.onOpen(
                view,
                offer.request(),
                request -> {
                    List<Refusal> reasons = new ArrayList<>();
                    Optional<Leg> leg = Leg.find(view, offer.leg());
                    boolean open =
                            leg.filter(found -> found.state() instanceof LegState.Open).isPresent();
                    if (!open) {
                        String label = label(leg, offer.leg());
                        String state = leg.map(found -> found.state().word()).orElse("not known");
                        reasons.add(Refusal.of(LEG_NOT_OPEN, "leg", label, state));
                    }
                    if (!offer.expires().isAfter(context.now())) {
                        reasons.add(Refusal.of(OFFER_IN_THE_PAST, "expires", offer.expires()));
                    }
                    RequestRules.refuseAboard(reasons, view, "request", request.members());
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new SeatOffered(
                                                    request.id(),
                                                    offer.leg(),
                                                    request.members(),
                                                    offer.expires())));
                });
    }

    static Decision answer(View view, AnswerOffer answer, Context context) {
        return RequestRules.onOpen(
                view,
                answer.request(),
                request -> {
                    Optional<Offer> offer =
                            request.offer().filter(one -> one.leg().equals(answer.leg()));
                    if (offer.isEmpty()) {
                        return Decision.refuse(
                                Refusal.of(NO_OFFER, "leg", answer.request(), answer.leg()));
                    }
                    Optional<Refusal> over = refuseEnded(view, request, offer.get(), context);
                    if (over.isPresent()) {
                        return Decision.refuse(over.get());
                    }
                    return Decision.accept(
                            new OfferAnswered(
                                    request.id(),
                                    answer.leg(),
                                    request.members(),
                                    answer.accepted()));
                });
    }

    private static Optional<Refusal> refuseEnded(
            View view, Request request, Offer offer, Context context) {
        Optional<Leg> leg = Leg.find(view, offer.leg());
        String label = label(leg, offer.leg());
        if (leg.filter(found -> !(found.state() instanceof LegState.Open)).isPresent()) {
            String state = leg.get().state().word();
            return Optional.of(Refusal.of(OFFER_CLOSED, "leg", request.id(), label, state));
        }
        return offer.findEnd(leg)
                .filter(end -> end.isBy(context.now()))
                .map(end ->
                        Refusal.of(
                                OFFER_EXPIRED,
                                "leg",
                                request.id(),
                                label,
                                end.at(),
                                context.now()));
    }

    private static String label(Optional<Leg> leg, LegId id) {
        return leg.map(found -> found.plan().label()).orElse(id.toString());
    }
}
