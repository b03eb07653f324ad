package org.muster.core.request;

import static org.muster.core.request.RequestRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.CallParty;
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
                    List<Refusal> reasons = refuse(view, request, offer, context);
                    refuseTooFar(reasons, view, request, offer.leg(), context);
                    return decide(reasons, request, offer);
                });
    }

    /** As an offer, but only to a party that has none, and only if the leg's are those known. */
    static Decision call(View view, CallParty call, Context context) {
        OfferSeat offer = new OfferSeat(call.request(), call.leg(), call.expires());
        return RequestRules.onOpen(
                view,
                call.request(),
                request -> {
                    List<Refusal> reasons = refuse(view, request, offer, context);
                    refuseLateAnswer(reasons, view, request, call);
                    request.findStanding(view)
                            .ifPresent(held -> reasons.add(refuseHeld(view, request, held)));
                    call.offered()
                            .ifPresent(known -> refuseChanged(reasons, view, call.leg(), known));
                    return decide(reasons, request, offer);
                });
    }

    private static Decision decide(List<Refusal> reasons, Request request, OfferSeat offer) {
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new SeatOffered(
                                        request.id(),
                                        offer.leg(),
                                        request.members(),
                                        offer.expires())));
    }

    private static List<Refusal> refuse(
            View view, Request request, OfferSeat offer, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<Leg> leg = Leg.find(view, offer.leg());
        if (leg.filter(found -> found.state() instanceof LegState.Open).isEmpty()) {
            String state = leg.map(found -> found.state().word()).orElse("not known");
            reasons.add(Refusal.of(LEG_NOT_OPEN, "leg", label(leg, offer.leg()), state));
        }
        if (!offer.expires().isAfter(context.now())) {
            reasons.add(Refusal.of(OFFER_IN_THE_PAST, "expires", offer.expires()));
        }
        RequestRules.refuseAboard(reasons, view, "request", request.members());
        return reasons;
    }

    /**
     * Nobody is called who cannot be there in time. A call that names its party was reckoned with
     * how far that party is, and is not held against the time that others take.
     */
    private static void refuseTooFar(
            List<Refusal> reasons, View view, Request request, LegId id, Context context) {
        Optional<Leg> leg = Leg.find(view, id);
        Optional<CallForwardPlan> plan = CallForwardPlan.find(view, id);
        if (leg.isEmpty() || plan.isEmpty() || isUnderWay(view, request)) {
            return;
        }
        Instant reportBy = plan.get().reportBy(leg.get().plan());
        if (context.now().plus(Duration.ofMinutes(plan.get().travel())).isAfter(reportBy)) {
            reasons.add(Refusal.of(TOO_FAR, "leg", label(leg, id), plan.get().travel(), reportBy));
        }
    }

    /** However near they are: an answer after they must be there is too late. */
    private static void refuseLateAnswer(
            List<Refusal> reasons, View view, Request request, CallParty call) {
        Optional<Leg> leg = Leg.find(view, call.leg());
        Optional<CallForwardPlan> plan = CallForwardPlan.find(view, call.leg());
        if (leg.isPresent() && plan.isPresent() && !isUnderWay(view, request)) {
            Instant reportBy = plan.get().reportBy(leg.get().plan());
            if (call.expires().isAfter(reportBy)) {
                reasons.add(
                        Refusal.of(
                                TOO_FAR,
                                "leg",
                                label(leg, call.leg()),
                                plan.get().travel(),
                                reportBy));
            }
        }
    }

    /** Whether they have set out already, or are there. */
    private static boolean isUnderWay(View view, Request request) {
        Accounts accounts = new Accounts(view);
        return request.members().stream()
                .flatMap(person -> accounts.find(person).stream())
                .map(Account::state)
                .allMatch(state ->
                        state == AccountState.ON_THE_WAY
                                || state == AccountState.AT_CONTROL_CENTRE);
    }

    private static Refusal refuseHeld(View view, Request request, Offer held) {
        String label = label(Leg.find(view, held.leg()), held.leg());
        return Refusal.of(HAS_OFFER, "request", request.id(), label);
    }

    private static void refuseChanged(List<Refusal> reasons, View view, LegId leg, int known) {
        int made = Offer.countMade(view, leg);
        if (made != known) {
            String label = label(Leg.find(view, leg), leg);
            reasons.add(Refusal.of(OFFERS_CHANGED, "offered", label, made, known));
        }
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
