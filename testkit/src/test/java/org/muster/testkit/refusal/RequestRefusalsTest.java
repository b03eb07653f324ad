package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.LIST;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.RequestId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.post.Essential;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.StaffCategory;
import org.muster.core.register.Note;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.AskForDrawdown;
import org.muster.core.request.RequestCommand.AskForList;
import org.muster.core.request.RequestCommand.CallParty;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.request.RequestRefusal;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Posts;

/** When a command about requests and offers is refused. */
class RequestRefusalsTest extends RefusalCases {

    RequestRefusalsTest() {
        super(RequestRefusal.class);
    }

    @Override
    void listCases() {
        request();
        offers();
        calls();
        answers();
        lists();
    }

    private void request() {
        when(
                RequestRefusal.NO_SUCH_REQUEST,
                s ->
                        s.refusing(RequestRefusal.NO_SUCH_REQUEST)
                                .does(new SetOut(new RequestId(5), s.now())));
        when(
                RequestRefusal.NO_CONSENT,
                s -> {
                    Consent none = new Consent(" ", s.now(), Consent.Way.CALL);
                    s.refusing(RequestRefusal.NO_CONSENT).does(asks(s, "Gus", none));
                });
        when(
                RequestRefusal.WITHDRAWN,
                s ->
                        s.does(new WithdrawRequest(s.request("Fay"), List.of()))
                                .expect("Fay: contacted")
                                .refusing(RequestRefusal.WITHDRAWN)
                                .does(new SetOut(s.request("Fay"), s.now())));
        when(
                RequestRefusal.NOT_IN_PARTY,
                s ->
                        s.refusing(RequestRefusal.NOT_IN_PARTY)
                                .does(new WithdrawRequest(s.request("Fay"), s.persons("Gus"))));
        when(
                RequestRefusal.ALREADY_CARRIED,
                s ->
                        s.open("F1")
                                .board("F1", "Dan")
                                .refusing(RequestRefusal.ALREADY_CARRIED)
                                .does(asks(s, "Dan", CONSENT)));
        when(
                RequestRefusal.ALREADY_ASKED,
                s -> s.refusing(RequestRefusal.ALREADY_ASKED).does(asks(s, "Fay", CONSENT)));
        when(
                RequestRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(RequestRefusal.IN_THE_FUTURE)
                                .does(new SetOut(s.request("Fay"), s.now().plusSeconds(3600))));
    }

    private void offers() {
        when(
                RequestRefusal.NO_OFFER,
                s ->
                        s.does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(3600)))
                                .expect("Fay: offered a seat")
                                .refusing(RequestRefusal.NO_OFFER)
                                .does(new AnswerOffer(s.request("Fay"), s.leg("F2"), true)));
        when(
                RequestRefusal.OFFER_IN_THE_PAST,
                s ->
                        s.refusing(RequestRefusal.OFFER_IN_THE_PAST)
                                .does(new OfferSeat(s.request("Fay"), s.leg("F1"), s.now())));
        when(
                RequestRefusal.LEG_NOT_OPEN,
                s ->
                        s.open("F1")
                                .shut("F1")
                                .refusing(RequestRefusal.LEG_NOT_OPEN)
                                .does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(3600))));
    }

    private void lists() {
        when(
                RequestRefusal.NO_SUCH_LIST,
                s -> s.refusing(RequestRefusal.NO_SUCH_LIST).does(asks(s, 7)));
        when(
                RequestRefusal.SAYS_NO_WISH,
                s -> {
                    begun(s, Source.Kind.CONSULAR_REGISTER);
                    s.refusing(RequestRefusal.SAYS_NO_WISH).does(asks(s, 1));
                });
        when(
                RequestRefusal.NOBODY_LEFT,
                s -> {
                    begun(s, Source.Kind.PARTNER_LIST);
                    s.refusing(RequestRefusal.NOBODY_LEFT).does(asks(s, 1));
                });
        when(
                RequestRefusal.NOBODY_DRAWN_DOWN,
                s -> {
                    PostId post = new Posts(s).opened("Embassy", "FRA");
                    s.does(
                            new ListStaff(
                                    post, s.persons("Gus"), StaffCategory.SENT, Essential.UNKNOWN));
                    s.refusing(RequestRefusal.NOBODY_DRAWN_DOWN)
                            .does(
                                    new AskForDrawdown(
                                            post,
                                            true,
                                            new Consent("ordered", s.now(), Consent.Way.FORM),
                                            Note.NONE));
                });
    }

    private static void begun(Scenario s, Source.Kind kind) {
        Source source = new Source(kind, "Spain");
        s.does(new BeginList(new ListId(1), new ListPlan("a.csv", "00", source, s.now(), 1, "")));
        s.does(new EndList(new ListId(1)));
    }

    private static AskForList asks(Scenario s, long list) {
        return new AskForList(
                new ListId(list), new Consent("asked", s.now(), Consent.Way.FORM), Note.NONE);
    }

    private void calls() {
        when(
                RequestRefusal.TOO_FAR,
                s ->
                        s.does(
                                        new SetCallForward(
                                                s.leg("F1"),
                                                new CallForwardPlan(
                                                        0, 5, 1_440, 60, 180, 120, 240, false,
                                                        false)))
                                .refusing(RequestRefusal.TOO_FAR)
                                .does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(3600))));
        when(
                RequestRefusal.HAS_OFFER,
                s ->
                        s.does(call(s, OptionalInt.empty()))
                                .expect("Fay: offered a seat")
                                .refusing(RequestRefusal.HAS_OFFER)
                                .does(call(s, OptionalInt.of(1))));
        when(
                RequestRefusal.OFFERS_CHANGED,
                s ->
                        s.does(call(s, OptionalInt.of(0)))
                                .later(Duration.ofHours(2))
                                .refusing(RequestRefusal.OFFERS_CHANGED)
                                .does(call(s, OptionalInt.of(0))));
    }

    private static CallParty call(Scenario s, OptionalInt offered) {
        return new CallParty(s.request("Fay"), s.leg("F1"), s.now().plusSeconds(3600), offered);
    }

    private void answers() {
        when(
                RequestRefusal.OFFER_EXPIRED,
                s ->
                        s.does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(60)))
                                .later(Duration.ofSeconds(59))
                                .refusing(RequestRefusal.OFFER_EXPIRED)
                                .does(new AnswerOffer(s.request("Fay"), s.leg("F1"), true)));
        when(
                RequestRefusal.OFFER_CLOSED,
                s ->
                        s.does(
                                        new OfferSeat(
                                                s.request("Fay"),
                                                s.leg("F1"),
                                                s.now().plusSeconds(3600)))
                                .cancel("F1")
                                .refusing(RequestRefusal.OFFER_CLOSED)
                                .does(new AnswerOffer(s.request("Fay"), s.leg("F1"), true)));
        when(
                RequestRefusal.CONSENT_TOO_OLD,
                s ->
                        s.does(new DeclareIntent(s.persons("Gus"), Intent.STAYS, LIST, s.now()))
                                .refusing(RequestRefusal.CONSENT_TOO_OLD)
                                .does(asks(s, "Gus", CONSENT)));
    }

    private static MakeRequest asks(Scenario s, String name, Consent consent) {
        PersonId person = s.person(name);
        return new MakeRequest(
                person, List.of(new PartyMember(person, List.of())), consent, LIST, Note.NONE);
    }
}
