package org.muster.core.enquiry;

import static org.muster.core.enquiry.EnquiryRefusal.NOTHING_CHOSEN;
import static org.muster.core.enquiry.EnquiryRefusal.NO_ADDRESS;
import static org.muster.core.enquiry.EnquiryRefusal.NO_CONSENT;
import static org.muster.core.enquiry.EnquiryRefusal.NO_WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.campaign.AnswerRules;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.enquiry.EnquiryCommand.SendNeutrally;
import org.muster.core.enquiry.EnquiryCommand.SendTelling;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryFact.NeutrallyAnswered;
import org.muster.core.enquiry.EnquiryFact.PersonTold;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/**
 * Decides what whoever asks is told. The words about somebody are kept with that person's key, the
 * address they go to with the asker's: whichever is erased, the other gives nothing away.
 */
final class AskerRules {
    private AskerRules() {}

    static Decision neutral(Enquiry enquiry) {
        return Decision.accept(
                new NeutrallyAnswered(enquiry.id(), enquiry.opened().person(), Optional.empty()));
    }

    static Decision send(Enquiry enquiry, SendNeutrally send, Context context) {
        return Decision.of(
                refuseUnreachable(enquiry),
                () -> {
                    AnswerDue due = due(enquiry, send.operation(), context);
                    return List.of(
                            new NeutrallyAnswered(
                                    enquiry.id(),
                                    enquiry.opened().person(),
                                    Optional.of(due.sending())),
                            due);
                });
    }

    static Decision tell(View view, Enquiry enquiry, TellAsker tell, Context context) {
        return Decision.of(
                refuse(view, enquiry, tell, context),
                () -> List.of(told(enquiry, tell, Optional.empty())));
    }

    static Decision send(View view, Enquiry enquiry, SendTelling send, Context context) {
        TellAsker tell = new TellAsker(send.enquiry(), send.person(), send.told(), send.words());
        List<Refusal> reasons = refuse(view, enquiry, tell, context);
        reasons.addAll(refuseUnreachable(enquiry));
        return Decision.of(
                reasons,
                () -> {
                    AnswerDue due = due(enquiry, send.operation(), context);
                    List<Fact> facts = new ArrayList<>();
                    facts.add(told(enquiry, tell, Optional.of(due.sending())));
                    facts.add(due);
                    return facts;
                });
    }

    private static PersonTold told(Enquiry enquiry, TellAsker tell, Optional<SendingId> sending) {
        return new PersonTold(
                enquiry.id(),
                tell.person(),
                tell.told().stream().distinct().sorted().toList(),
                tell.words(),
                sending);
    }

    private static AnswerDue due(Enquiry enquiry, OperationId operation, Context context) {
        Asker asker = enquiry.opened().asker();
        return new AnswerDue(
                context.newSending(),
                operation,
                enquiry.opened().person(),
                Optional.empty(),
                Optional.of(enquiry.id()),
                listContacts(enquiry),
                asker.language(),
                Note.NONE,
                Note.NONE);
    }

    private static List<ContactPoint> listContacts(Enquiry enquiry) {
        return AnswerRules.listContacts(
                enquiry.opened().asker().contacts(), ContactPoint.Channel.PHONE);
    }

    private static List<Refusal> refuseUnreachable(Enquiry enquiry) {
        return listContacts(enquiry).isEmpty()
                ? List.of(Refusal.of(NO_ADDRESS, "enquiry", enquiry.id()))
                : List.of();
    }

    private static List<Refusal> refuse(
            View view, Enquiry enquiry, TellAsker tell, Context context) {
        PersonId person = tell.person();
        List<Refusal> reasons = TellingRules.refuseUnlinked(view, enquiry, person);
        if (tell.told().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_CHOSEN, "told"));
        }
        if (tell.words().text().isEmpty()) {
            reasons.add(Refusal.of(NO_WORDS, "words"));
        }
        List<Telling> covered = TellingRules.listCovered(view, enquiry, person, context.now());
        List<Telling> beyond =
                tell.told().stream().filter(one -> !covered.contains(one)).distinct().toList();
        if (!beyond.isEmpty()) {
            reasons.add(
                    Refusal.of(
                            NO_CONSENT,
                            "told",
                            person,
                            beyond.stream().map(Enum::name).collect(Collectors.joining(", "))));
        }
        return reasons;
    }
}
