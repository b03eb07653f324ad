package org.muster.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.SendingId;
import org.muster.core.register.Note;

/** What is done about campaigns. */
public sealed interface CampaignCommand extends Command {
    record DraftCampaign(OperationId operation, CampaignPlan plan) implements CampaignCommand {}

    record ReviseCampaign(CampaignId campaign, CampaignPlan plan) implements CampaignCommand {}

    /** By somebody who wrote nothing in it. */
    record ApproveCampaign(CampaignId campaign, TextSeal seal) implements CampaignCommand {}

    /** Fixes whom it goes to, and lets it go out. */
    record ReleaseCampaign(OperationId operation, CampaignId campaign, TextSeal seal)
            implements CampaignCommand {}

    record StopCampaign(CampaignId campaign, String reason) implements CampaignCommand {}

    record SetContactPolicy(OperationId operation, ContactPolicy policy)
            implements CampaignCommand {}

    /**
     * Sends an answer to whoever wrote a message, by the way on which it came where that can be.
     *
     * @param subject empty is that of the message
     * @param language of the text
     * @param done whether the message is done with
     */
    record AnswerMessage(
            OperationId operation,
            MessageId message,
            String language,
            Note subject,
            Note text,
            boolean done)
            implements CampaignCommand {}

    record ChooseLanguage(PersonId person, String language) implements CampaignCommand {}

    /** See {@link CampaignFact.PushChosen}. */
    record ChoosePush(PersonId person, PushPoint point) implements CampaignCommand {}

    /**
     * See {@link CampaignFact.PushEnded}.
     *
     * @param point empty is all of them
     */
    record EndPush(PersonId person, Optional<PushPoint> point) implements CampaignCommand {}

    /** Of the server's channels: see {@link CampaignFact.SendingAccepted}. */
    record RecordAccepted(SendingId sending, int place, SendingWay way, List<String> handles)
            implements CampaignCommand {
        public RecordAccepted {
            handles = List.copyOf(handles);
        }
    }

    /** Of the server's channels: see {@link CampaignFact.SendingFailed}. */
    record RecordFailed(SendingId sending, int place, String reason) implements CampaignCommand {}

    /** Of the server's channels: see {@link CampaignFact.PartDelivered}. */
    record RecordDelivered(SendingId sending, String handle) implements CampaignCommand {}

    /**
     * Takes what somebody wrote back. What a person has to read becomes a message.
     *
     * @param language that they named, where they did
     * @param talk the open message from the same telephone, where there is one: what a person has
     *     to read is added to it
     */
    record TakeReply(
            SendingId sending,
            Note text,
            Meaning meaning,
            Optional<String> language,
            Optional<MessageId> talk,
            Instant at)
            implements CampaignCommand {

        /** Nobody replied later than it was heard, whatever a clock says. */
        TakeReply notAfter(Instant now) {
            return at.isAfter(now)
                    ? new TakeReply(sending, text, meaning, language, talk, now)
                    : this;
        }
    }
}
