package org.muster.core.campaign;

import static org.muster.core.campaign.CampaignRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordDelivered;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignFact.AnswerDue;
import org.muster.core.campaign.CampaignFact.Due;
import org.muster.core.campaign.CampaignFact.PartDelivered;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.CampaignFact.SendingFailed;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;

/** Decides what becomes of what the ways out tell of a sending. */
final class SendingRules {
    private SendingRules() {}

    static Decision on(View view, SendingId id, Function<Sending, Decision> rule) {
        Optional<Sending> sending = Sending.find(view, id);
        return sending.isEmpty()
                ? Decision.refuse(Refusal.of(NO_SUCH_SENDING, "sending", id))
                : rule.apply(sending.get());
    }

    /** Also of a campaign that was stopped meanwhile: what is under way is under way. */
    static Decision accepted(View view, RecordAccepted accepted) {
        return on(
                view,
                accepted.sending(),
                sending ->
                        refuse(sending, accepted.place())
                                .or(() -> refuseTwice(sending))
                                .map(Decision::refuse)
                                .orElseGet(() -> Decision.accept(fact(sending.due(), accepted))));
    }

    private static Optional<Refusal> refuseTwice(Sending sending) {
        return sending.state() instanceof Sending.State.ToSend
                ? Optional.empty()
                : Optional.of(Refusal.of(KNOWN_ALREADY, "sending", sending.id()));
    }

    private static SendingAccepted fact(Due due, RecordAccepted accepted) {
        return new SendingAccepted(
                due.sending(),
                due.findCampaign(),
                due.person(),
                due.findCampaign().isPresent() ? due.members() : List.of(),
                accepted.place(),
                accepted.way(),
                accepted.handles());
    }

    static Decision failed(View view, RecordFailed failed) {
        return on(
                view,
                failed.sending(),
                sending ->
                        refuse(sending, failed.place())
                                .map(Decision::refuse)
                                .orElseGet(() ->
                                        Decision.of(
                                                List.of(), () -> facts(view, sending, failed))));
    }

    private static List<Fact> facts(View view, Sending sending, RecordFailed failed) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new SendingFailed(
                        sending.id(),
                        sending.due().findCampaign(),
                        sending.due().person(),
                        failed.place(),
                        failed.reason()));
        if (sending.due() instanceof AnswerDue answer && isLast(sending)) {
            facts.addAll(AnswerRules.unreached(view, answer));
        }
        return facts;
    }

    /** Whether with one more failure no contact is left. */
    private static boolean isLast(Sending sending) {
        long failed = sending.failures().stream().map(SendingFailed::place).distinct().count();
        return failed + 1 >= sending.due().contacts().size();
    }

    private static Optional<Refusal> refuse(Sending sending, int place) {
        if (place < 0 || place >= sending.due().contacts().size()) {
            return Optional.of(Refusal.of(NO_SUCH_CONTACT, "place", sending.id(), place));
        }
        return sending.failures().stream().anyMatch(one -> one.place() == place)
                ? Optional.of(Refusal.of(KNOWN_ALREADY, "place", sending.id()))
                : Optional.empty();
    }

    static Decision delivered(View view, RecordDelivered delivered) {
        return on(
                view,
                delivered.sending(),
                sending ->
                        switch (sending.state()) {
                            case Sending.State.Underway(SendingAccepted accepted, var at)
                                    when accepted.handles().contains(delivered.handle()) ->
                                    Decision.accept(
                                            new PartDelivered(
                                                    sending.id(),
                                                    accepted.campaign(),
                                                    accepted.person(),
                                                    delivered.handle()));
                            case Sending.State.Delivered done ->
                                    Decision.refuse(
                                            Refusal.of(KNOWN_ALREADY, "sending", sending.id()));
                            default ->
                                    Decision.refuse(
                                            Refusal.of(
                                                    NOT_SENT_SO,
                                                    "handle",
                                                    sending.id(),
                                                    delivered.handle()));
                        });
    }
}
