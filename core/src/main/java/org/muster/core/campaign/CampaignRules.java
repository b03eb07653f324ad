package org.muster.core.campaign;

import static org.muster.core.campaign.CampaignRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.campaign.CampaignCommand.AnswerMessage;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.ChooseLanguage;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordDelivered;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignCommand.ReviseCampaign;
import org.muster.core.campaign.CampaignCommand.SetContactPolicy;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.CampaignFact.CampaignApproved;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignFact.CampaignReleased;
import org.muster.core.campaign.CampaignFact.CampaignRevised;
import org.muster.core.campaign.CampaignFact.CampaignStopped;
import org.muster.core.campaign.CampaignFact.ContactPolicySet;
import org.muster.core.campaign.CampaignFact.LanguageChosen;
import org.muster.core.campaign.CampaignFact.SendingDue;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationRefusal;
import org.muster.core.operation.OperationState;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of commands about campaigns. */
public final class CampaignRules {
    /** All of them become known in one stroke; a country's worth goes out in several campaigns. */
    public static final int MOST_RECIPIENTS = 50_000;

    static final int MOST_ALONE = 1_000;
    static final Duration LEAST_SILENCE = Duration.ofMinutes(30);
    static final Duration MOST_SILENCE = Duration.ofDays(7);

    private CampaignRules() {}

    public static Decision decide(View view, CampaignCommand command, Context context) {
        return switch (command) {
            case DraftCampaign draft -> draft(view, draft, context);
            case ReviseCampaign revise ->
                    onDraft(
                            view,
                            revise.campaign(),
                            campaign ->
                                    Decision.of(
                                            PlanCheck.list(view, revise.plan()),
                                            () ->
                                                    List.of(
                                                            new CampaignRevised(
                                                                    campaign.id(),
                                                                    revise.plan()))));
            case ApproveCampaign approve ->
                    onDraft(
                            view,
                            approve.campaign(),
                            campaign -> approve(campaign, approve.seal(), context));
            case ReleaseCampaign release ->
                    onDraft(
                            view,
                            release.campaign(),
                            campaign -> release(view, campaign, release, context));
            case StopCampaign stop -> stop(view, stop);
            case SetContactPolicy set -> set(view, set);
            case AnswerMessage answer -> AnswerRules.decide(view, answer, context);
            case ChooseLanguage choose -> choose(view, choose);
            case ChoosePush choose -> PushRules.choose(view, choose);
            case EndPush end -> PushRules.end(view, end);
            case RecordAccepted accepted -> SendingRules.accepted(view, accepted);
            case RecordFailed failed -> SendingRules.failed(view, failed);
            case RecordDelivered delivered -> SendingRules.delivered(view, delivered);
            case TakeReply reply -> ReplyRules.take(view, reply, context);
        };
    }

    private static Decision draft(View view, DraftCampaign draft, Context context) {
        if (OperationState.find(view, draft.operation()).isEmpty()) {
            return Decision.refuse(
                    Refusal.of(OperationRefusal.NOT_OPEN, "operation", draft.operation()));
        }
        return Decision.of(
                PlanCheck.list(view, draft.plan()),
                () -> List.of(new CampaignDrafted(context.newCampaign(), draft.plan())));
    }

    private static Decision onDraft(View view, CampaignId id, Function<Campaign, Decision> rule) {
        Optional<Campaign> campaign = Campaign.find(view, id);
        if (campaign.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_CAMPAIGN, "campaign", id));
        }
        return campaign.get().isDraft()
                ? rule.apply(campaign.get())
                : Decision.refuse(Refusal.of(GONE_OUT, "campaign", id));
    }

    private static Decision approve(Campaign campaign, TextSeal read, Context context) {
        if (campaign.writers().contains(context.by())) {
            return Decision.refuse(Refusal.of(OWN_APPROVAL, "campaign", context.by()));
        }
        return refuseOther(campaign, read)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new CampaignApproved(campaign.id(), read)));
    }

    /** Nobody answers for words that they have not read. */
    private static Optional<Refusal> refuseOther(Campaign campaign, TextSeal read) {
        TextSeal now = campaign.plan().seal();
        return now.equals(read)
                ? Optional.empty()
                : Optional.of(Refusal.of(OTHER_TEXT, "seal", read.inShort(), now.inShort()));
    }

    private static Decision release(
            View view, Campaign campaign, ReleaseCampaign release, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseOther(campaign, release.seal()).ifPresent(reasons::add);
        campaign.plan()
                .meeting()
                .filter(meeting -> meeting.isTooLate(context.now()))
                .ifPresent(meeting ->
                        reasons.add(
                                Refusal.of(
                                        TOO_LATE,
                                        "by",
                                        meeting.travel().toMinutes(),
                                        meeting.by())));
        Recipients recipients = Recipients.of(view, campaign.plan().audience());
        refuseSize(reasons, view, campaign, release, recipients.reached().size());
        if (reasons.isEmpty()) {
            refuseLate(reasons, view, campaign, release, recipients.reached().size(), context);
        }
        return Decision.of(reasons, () -> released(campaign, recipients, context));
    }

    /** Quiet hours and the pace leave all of them time to be told. */
    private static void refuseLate(
            List<Refusal> reasons,
            View view,
            Campaign campaign,
            ReleaseCampaign release,
            int size,
            Context context) {
        CampaignPlan plan = campaign.plan();
        if (plan.meeting().isEmpty()) {
            return;
        }
        Instant tellBy = plan.meeting().get().tellBy();
        ZoneId zone =
                OperationState.find(view, release.operation())
                        .map(state -> state.plan().zone())
                        .orElse(ZoneOffset.UTC);
        ContactPolicy policy = ContactPolicy.of(view, release.operation());
        Instant begins = context.now();
        if (!plan.urgent() && policy.isQuiet(begins, zone)) {
            begins = policy.quietEnds(begins, zone);
        }
        if (begins.isAfter(tellBy)) {
            reasons.add(Refusal.of(QUIET_TOO_LONG, "urgent", begins, tellBy));
        } else if (plan.perMinute().isPresent()) {
            long needed = Math.ceilDiv(size, plan.perMinute().getAsInt());
            long left = Duration.between(begins, tellBy).toMinutes();
            if (needed > left) {
                reasons.add(
                        Refusal.of(
                                TOO_SLOW,
                                "perMinute",
                                size,
                                plan.perMinute().getAsInt(),
                                needed,
                                left));
            }
        }
    }

    private static void refuseSize(
            List<Refusal> reasons,
            View view,
            Campaign campaign,
            ReleaseCampaign release,
            int size) {
        int alone = ContactPolicy.of(view, release.operation()).aloneUpTo();
        if (size == 0) {
            reasons.add(Refusal.of(NOBODY, "audience"));
        }
        if (size > MOST_RECIPIENTS) {
            reasons.add(Refusal.of(TOO_MANY, "audience", size, MOST_RECIPIENTS));
        }
        if (size > alone && !(campaign.state() instanceof Campaign.State.Approved)) {
            reasons.add(Refusal.of(SECOND_PERSON, "audience", size, alone));
        }
    }

    private static List<Fact> released(Campaign campaign, Recipients recipients, Context context) {
        List<Fact> facts = new ArrayList<>(recipients.reached().size() + 1);
        List<SendingId> ids = new ArrayList<>(recipients.reached().size());
        for (Recipients.Recipient one : recipients.reached()) {
            SendingId id = context.newSending();
            ids.add(id);
            facts.add(
                    new SendingDue(
                            id,
                            campaign.id(),
                            one.person(),
                            one.members(),
                            one.contacts(),
                            one.language()));
        }
        facts.addFirst(
                new CampaignReleased(
                        campaign.id(), campaign.plan().seal(), ids, recipients.unreached()));
        return facts;
    }

    private static Decision stop(View view, StopCampaign stop) {
        Optional<Campaign> campaign = Campaign.find(view, stop.campaign());
        if (campaign.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_CAMPAIGN, "campaign", stop.campaign()));
        }
        if (campaign.get().state() instanceof Campaign.State.Stopped) {
            return Decision.refuse(Refusal.of(STOPPED_ALREADY, "campaign", stop.campaign()));
        }
        return stop.reason().isBlank()
                ? Decision.refuse(Refusal.of(REASON_NEEDED, "reason"))
                : Decision.accept(new CampaignStopped(stop.campaign(), stop.reason().strip()));
    }

    private static Decision set(View view, SetContactPolicy set) {
        List<Refusal> reasons = new ArrayList<>();
        ContactPolicy policy = set.policy();
        if (OperationState.find(view, set.operation()).isEmpty()) {
            reasons.add(Refusal.of(OperationRefusal.NOT_OPEN, "operation", set.operation()));
        }
        if (policy.aloneUpTo() < 0 || policy.aloneUpTo() > MOST_ALONE) {
            reasons.add(Refusal.of(ALONE, "aloneUpTo", policy.aloneUpTo(), MOST_ALONE));
        }
        Duration silence = policy.longestSilence();
        if (silence.compareTo(LEAST_SILENCE) < 0 || silence.compareTo(MOST_SILENCE) > 0) {
            reasons.add(
                    Refusal.of(
                            SILENCE,
                            "longestSilence",
                            silence.toMinutes(),
                            LEAST_SILENCE.toMinutes(),
                            MOST_SILENCE.toMinutes()));
        }
        return Decision.of(
                reasons, () -> List.of(new ContactPolicySet(set.operation(), set.policy())));
    }

    /** What is not the sign of a language, as in BCP 47. */
    public static void refuseLanguage(List<Refusal> reasons, String language) {
        if (!PlanCheck.isLanguage(language)) {
            reasons.add(Refusal.of(NO_LANGUAGE, "language", language));
        }
    }

    private static Decision choose(View view, ChooseLanguage choose) {
        List<Refusal> reasons =
                RegisterRules.refuseUnknown(view, "person", List.of(choose.person()));
        refuseLanguage(reasons, choose.language());
        return Decision.of(
                reasons, () -> List.of(new LanguageChosen(choose.person(), choose.language())));
    }
}
