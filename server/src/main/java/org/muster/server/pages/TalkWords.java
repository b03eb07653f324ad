package org.muster.server.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.muster.core.campaign.CampaignFact;
import org.muster.core.cell.Cell;
import org.muster.core.cell.CellFact;
import org.muster.core.citizen.CitizenFact;
import org.muster.core.enquiry.EnquiryFact;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeFact;

/**
 * Tells the facts of what people and we say to each other: what families tell, messages, campaigns,
 * wardens' reports, enquiries.
 */
final class TalkWords {
    private final View view;
    private final Frame frame;
    private final FactWords words;

    TalkWords(View view, Frame frame, FactWords words) {
        this.view = view;
        this.frame = frame;
        this.words = words;
    }

    String tell(CitizenFact fact) {
        return switch (fact) {
            case CitizenFact.FamilyTold t ->
                    words.say(
                            t,
                            t.members().size(),
                            words.word(t.wish()),
                            words.note(t.place()),
                            words.note(t.company()));
            case CitizenFact.WishChanged w -> words.say(w, words.word(w.wish()));
            case CitizenFact.SituationConfirmed c -> words.say(c, words.note(c.place()));
            case CitizenFact.PinReplaced p -> words.say(p);
        };
    }

    /** Its words are on the page of the message alone. */
    String tell(IntakeFact fact) {
        return switch (fact) {
            case IntakeFact.MessageCame m ->
                    words.say(m, m.message(), words.word(m.way()), words.word(m.standing()));
            case IntakeFact.MessageLinked m -> words.say(m, m.message(), m.request());
            case IntakeFact.MessageSplit m -> words.say(m, m.message(), m.parts().size());
            case IntakeFact.MessageClosed m -> words.say(m, m.message(), words.word(m.outcome()));
            case IntakeFact.MessageContinued m -> words.say(m, m.message());
            case IntakeFact.OfMessage m -> words.say(m, m.message());
            case IntakeFact.AlarmAgeSet a -> words.say(a, a.age().toMinutes());
        };
    }

    /** Its addresses are told nowhere, and its replies on the page of the campaign alone. */
    String tell(CampaignFact fact) {
        return switch (fact) {
            case CampaignFact.CampaignDrafted c -> words.say(c, c.campaign(), c.plan().name());
            case CampaignFact.CampaignRevised c -> words.say(c, c.campaign(), c.plan().name());
            case CampaignFact.CampaignReleased c -> words.say(c, c.campaign(), c.sendings().size());
            case CampaignFact.CampaignStopped c -> words.say(c, c.campaign(), c.reason());
            case CampaignFact.CampaignApproved c -> words.say(c, c.campaign());
            case CampaignFact.SendingDue s -> words.say(s, s.campaign());
            case CampaignFact.AnswerDue a -> words.say(a, a.sending());
            case CampaignFact.SendingAccepted s -> words.say(s, whole(s), words.word(s.way()));
            case CampaignFact.SendingFailed s -> words.say(s, whole(s), s.reason());
            case CampaignFact.PartDelivered p -> words.say(p, whole(p));
            case CampaignFact.ReplyCame r -> words.say(r, whole(r), words.word(r.meaning()));
            case CampaignFact.LanguageChosen l -> words.say(l, l.language());
            case CampaignFact.PushChosen p -> words.say(p);
            case CampaignFact.PushEnded p -> words.say(p);
            case CampaignFact.ContactPolicySet p ->
                    words.say(p, p.policy().aloneUpTo(), p.policy().longestSilence().toMinutes());
        };
    }

    /** The campaign that it is part of, or itself where it answers somebody. */
    private String whole(CampaignFact.OfWay fact) {
        return fact.campaign()
                .map(id -> frame.word("whole.campaign", id))
                .orElseGet(() -> frame.word("whole.answer", fact.sending()));
    }

    /** Wardens are named on the page of their cell alone; what they noted, too. */
    String tell(CellFact fact) {
        return switch (fact) {
            case CellFact.CellFormed c -> words.say(c, c.plan().name());
            case CellFact.CellChanged c -> words.say(c, c.plan().name());
            case CellFact.CellDissolved c -> words.say(c, cell(c), c.reason());
            case CellFact.WardenNamed w -> words.say(w, cell(w), words.word(w.seat()));
            case CellFact.WardenStoodDown w ->
                    words.say(w, cell(w), words.word(w.seat()), words.note(w.reason()));
            case CellFact.CellReviewed c -> words.say(c, cell(c), Amounts.day(frame, c.next()));
            case CellFact.PersonPlaced p -> words.say(p, words.name(p.person()), cell(p));
            case CellFact.PersonTakenOut p -> words.say(p, words.name(p.person()), cell(p));
            case CellFact.PersonReported p ->
                    words.say(
                            p,
                            words.name(p.person()),
                            words.word(p.word()),
                            cell(p),
                            frame.time(p.at()));
        };
    }

    private String cell(CellFact fact) {
        return Cell.find(view, fact.cell())
                .map(cell -> cell.plan().name())
                .orElseGet(() -> fact.cell().toString());
    }

    /** Who asks, and what they were told, is on the page of the enquiry alone. */
    String tell(EnquiryFact fact) {
        return switch (fact) {
            case EnquiryFact.EnquiryClosed c -> words.say(c, c.enquiry(), words.word(c.outcome()));
            case EnquiryFact.ConsentAsked a -> words.say(a, a.enquiry(), words.word(a.way()));
            case EnquiryFact.ConsentGiven g ->
                    words.say(g, g.enquiry(), tellings(g.what()), words.word(g.way()));
            case EnquiryFact.PersonTold t -> words.say(t, t.enquiry(), tellings(t.told()));
            case EnquiryFact e -> words.say(e, e.enquiry());
        };
    }

    private String tellings(List<Telling> what) {
        return what.stream().map(words::word).collect(Collectors.joining(", "));
    }
}
