package org.muster.core.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.campaign.CampaignFact.Due;
import org.muster.core.campaign.CampaignFact.LanguageChosen;
import org.muster.core.campaign.CampaignFact.ReplyCame;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeRules;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.register.Source;
import org.muster.core.request.Intent;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.OfferAnswered;

/**
 * Decides what becomes of what people write back. Whose number a short message comes from can be
 * forged, so a reply alone gives nothing up: no request is withdrawn and no seat given back by it.
 * A person reads such a reply, and calls.
 */
final class ReplyRules {
    private static final String SOURCE = "reply to a campaign";

    private ReplyRules() {}

    static Decision take(View view, TakeReply told, Context context) {
        TakeReply reply = told.notAfter(context.now());
        return SendingRules.on(
                view,
                reply.sending(),
                sending -> Decision.of(List.of(), () -> facts(view, sending, reply, context)));
    }

    private static List<Fact> facts(View view, Sending sending, TakeReply reply, Context context) {
        if (sending.due() instanceof AnswerDue answer) {
            return AnswerRules.replied(view, sending, answer, reply, context);
        }
        Due due = sending.due();
        List<PersonId> members = listOnGround(view, due.members());
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new ReplyCame(
                        due.sending(),
                        due.findCampaign(),
                        due.person(),
                        reply.text(),
                        reply.meaning(),
                        reply.language().orElse(""),
                        reply.at()));
        reply.language()
                .ifPresent(language ->
                        due.members().forEach(one -> facts.add(new LanguageChosen(one, language))));
        boolean forDesk =
                switch (reply.meaning()) {
                    case WANTS_TO_LEAVE -> leave(view, members, reply, facts);
                    case WANTS_TO_STAY ->
                            stay(view, members, Presence.HERE, Intent.STAYS, reply, facts);
                    case IS_OUT ->
                            stay(view, members, Presence.AWAY, Intent.LEFT_ALONE, reply, facts);
                    case COMES -> come(view, sending, members, facts);
                    // whoever reads another language has not read what was said
                    case DOES_NOT_COME, OTHER_LANGUAGE, UNCLEAR -> true;
                    case THANKS -> false;
                };
        if (forDesk) {
            facts.addAll(message(view, sending, members, reply, context));
        }
        return facts;
    }

    /** Who is aboard, or was, is past wishing. */
    private static List<PersonId> listOnGround(View view, List<PersonId> members) {
        Accounts accounts = new Accounts(view);
        return members.stream()
                .filter(one -> accounts.find(one).map(Account::state).isPresent())
                .filter(one -> !accounts.get(one).state().isCarried())
                .toList();
    }

    private static Source source() {
        return new Source(Source.Kind.FORM, SOURCE);
    }

    /** They are here. A seat needs a request, with who travels and their consent. */
    private static boolean leave(
            View view, List<PersonId> members, TakeReply reply, List<Fact> facts) {
        members.forEach(
                one -> facts.add(new PresenceRecorded(one, Presence.HERE, reply.at(), source())));
        return members.stream().anyMatch(one -> Request.listOpen(view, one).isEmpty());
    }

    private static boolean stay(
            View view,
            List<PersonId> members,
            Presence presence,
            Intent intent,
            TakeReply reply,
            List<Fact> facts) {
        List<PersonId> free =
                members.stream().filter(one -> Request.listOpen(view, one).isEmpty()).toList();
        for (PersonId one : free) {
            facts.add(new PresenceRecorded(one, presence, reply.at(), source()));
            facts.add(new IntentDeclared(one, intent, source(), reply.at()));
        }
        return free.size() < members.size();
    }

    /**
     * They answer the offer that they were written to about: one on a leg that the audience names,
     * made before it was sent. Yes to anything else is yes to something that a person has to know.
     */
    private static boolean come(
            View view, Sending sending, List<PersonId> members, List<Fact> facts) {
        boolean answered = false;
        for (Request request : listRequests(view, members)) {
            Optional<Offer> offer =
                    request.findStanding(view).filter(one -> isAbout(view, sending, one));
            offer.filter(one -> !one.accepted())
                    .ifPresent(one ->
                            facts.add(
                                    new OfferAnswered(
                                            request.id(), one.leg(), request.members(), true)));
            answered |= offer.isPresent();
        }
        return !answered;
    }

    private static boolean isAbout(View view, Sending sending, Offer offer) {
        return sending.due()
                        .findCampaign()
                        .flatMap(id -> Campaign.find(view, id))
                        .map(campaign -> campaign.plan().audience())
                        .filter(Audience::asksForSeat)
                        .filter(audience -> audience.fits(view, offer.leg()))
                        .isPresent()
                && sending.findSent()
                        .filter(at -> !offer.made().happened().isAfter(at))
                        .isPresent();
    }

    private static List<Request> listRequests(View view, List<PersonId> members) {
        return members.stream()
                .flatMap(one -> Request.listOpen(view, one).stream())
                .distinct()
                .toList();
    }

    private static List<Fact> message(
            View view, Sending sending, List<PersonId> members, TakeReply reply, Context context) {
        TakeInMessage message =
                new TakeInMessage(
                        MessageWay.SMS,
                        Standing.FAMILY,
                        reply.at(),
                        Note.NONE,
                        contact(sending),
                        Note.NONE,
                        reply.text().text().isEmpty() ? new Note("…") : reply.text(),
                        listRequests(view, members).stream().map(Request::id).findFirst());
        if (reply.talk().filter(talk -> IntakeRules.isOpen(view, talk)).isPresent()) {
            return IntakeRules.continued(view, reply.talk().get(), message);
        }
        return IntakeRules.takenIn(view, message, context);
    }

    /** Where it was sent to last; they wrote from there, or from nearby. */
    static List<ContactPoint> contact(Sending sending) {
        int place =
                switch (sending.state()) {
                    case Sending.State.Underway underway -> underway.accepted().place();
                    case Sending.State.Delivered delivered -> delivered.accepted().place();
                    case Sending.State.ToSend next -> next.place();
                    case Sending.State.Unreached none -> 0;
                };
        return List.of(sending.due().contacts().get(place));
    }
}
