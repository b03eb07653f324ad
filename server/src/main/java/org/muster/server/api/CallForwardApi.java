package org.muster.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.movement.CallForwardPlan;
import org.muster.planning.offers.Beta;
import org.muster.planning.offers.Choice;
import org.muster.planning.offers.Outlook;
import org.muster.planning.offers.Standing;
import org.muster.planning.offers.UnionShare;
import org.muster.planning.offers.live.Late;
import org.muster.server.host.Office;
import org.muster.server.offers.CallForwardDesk;
import org.muster.server.offers.LegDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells what each open leg's offers are likely to bring and whom to call next. Offers are made by
 * the command {@code request.OfferSeat}, a leg's settings by {@code movement.SetCallForward}.
 */
@RestController
final class CallForwardApi {
    private final Office office;
    private final CallForwardDesk callForward;

    CallForwardApi(Office office, CallForwardDesk callForward) {
        this.office = office;
        this.callForward = callForward;
    }

    record Legs(Instant asOf, List<OneLeg> legs) {}

    /**
     * Numbers of called parties are seats; {@code late} are those passed over, by place. What
     * cannot be reckoned without seats is absent.
     */
    record OneLeg(
            Instant asOf,
            LegId leg,
            String label,
            CallForwardPlan plan,
            int aboard,
            int here,
            int accepted,
            int unanswered,
            RateTold acceptance,
            RateTold show,
            UnionShare unionShare,
            List<Late.Group> late,
            Optional<Reckoned> reckoned) {}

    /** A rate over all groups, and how many parties it was learnt from. */
    record RateTold(double mean, double strength, int parties, double prior) {}

    record Reckoned(
            int seatsFree,
            Outlook now,
            Outlook withProposed,
            Optional<Instant> nextWave,
            int release,
            Instant releaseBy,
            List<Proposed> proposed) {}

    record Proposed(
            String request,
            int seats,
            int laps,
            int stretchers,
            Choice.Verdict why,
            Instant expires) {}

    @GetMapping("/api/operations/{op}/call-forward")
    Legs legs(@PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        List<LegDesk> legs =
                asOf == null
                        ? callForward.list(asked.desk())
                        : callForward.listThen(asked.view(), asked.state());
        return new Legs(asked.asOf(), legs.stream().map(CallForwardApi::told).toList());
    }

    @GetMapping("/api/operations/{op}/legs/{leg}/call-forward")
    OneLeg leg(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        LegId id = PeopleApi.read("leg", leg, LegId::parse);
        Optional<LegDesk> found =
                asOf == null
                        ? callForward.find(asked.desk(), id)
                        : callForward.findThen(asked.view(), asked.state(), id);
        return told(found.orElseThrow(() -> asked.notFound("leg", id)));
    }

    private static OneLeg told(LegDesk desk) {
        return new OneLeg(
                desk.asOf(),
                desk.leg().id(),
                desk.leg().plan().label(),
                desk.plan(),
                desk.leg().load().seats(),
                desk.offers().seats(Standing.HERE),
                desk.offers().seats(Standing.ACCEPTED),
                desk.offers().seats(Standing.UNANSWERED),
                rate(
                        desk.acceptance().all(),
                        desk.acceptance().parties(),
                        desk.acceptance().prior().mean()),
                rate(desk.show().all(), desk.show().parties(), desk.show().prior().mean()),
                desk.offers().share(),
                desk.offers().late().groups(),
                desk.reckoned().map(reckoned -> told(desk, reckoned)));
    }

    private static RateTold rate(Beta belief, int parties, double prior) {
        return new RateTold(belief.mean(), belief.strength(), parties, prior);
    }

    private static Reckoned told(LegDesk desk, LegDesk.Reckoned reckoned) {
        return new Reckoned(
                reckoned.situation().room().seats(),
                reckoned.proposal().before(),
                reckoned.proposal().after(),
                reckoned.proposal().nextWave(),
                reckoned.release().seats(),
                desk.plan().releaseBy(desk.leg().plan()),
                reckoned.proposal().listCalled().stream().map(CallForwardApi::told).toList());
    }

    private static Proposed told(Choice choice) {
        return new Proposed(
                choice.party().id(),
                choice.party().size().seats(),
                choice.party().size().laps(),
                choice.party().size().stretchers(),
                choice.verdict(),
                choice.expires().orElseThrow());
    }
}
