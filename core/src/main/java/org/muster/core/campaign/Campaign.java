package org.muster.core.campaign;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.campaign.CampaignFact.CampaignApproved;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignFact.CampaignReleased;
import org.muster.core.campaign.CampaignFact.CampaignRevised;
import org.muster.core.campaign.CampaignFact.CampaignStopped;
import org.muster.core.campaign.CampaignFact.OfCampaign;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/** A campaign as it stands, with everybody who wrote in it. */
public record Campaign(
        CampaignId id, Recorded drafted, CampaignPlan plan, Set<UserId> writers, State state) {

    /** How far a campaign is. */
    public sealed interface State {
        record Draft() implements State {}

        /** Somebody who wrote nothing in it read it. */
        record Approved(Recorded by) implements State {}

        record Released(Recorded by, CampaignReleased what) implements State {}

        /**
         * What was sent by then was sent.
         *
         * @param what empty where it never went out
         */
        record Stopped(Recorded by, String reason, Optional<CampaignReleased> what)
                implements State {}
    }

    public static Optional<Campaign> find(View view, CampaignId id) {
        Optional<Campaign> campaign = Optional.empty();
        Map<TextSeal, CampaignPlan> plans = new HashMap<>();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof OfCampaign fact) {
                note(plans, fact);
                campaign =
                        campaign.isEmpty()
                                ? begin(fact, recorded)
                                : campaign.map(one -> one.after(fact, recorded, plans));
            }
        }
        return campaign;
    }

    private static void note(Map<TextSeal, CampaignPlan> plans, OfCampaign fact) {
        if (fact instanceof CampaignDrafted drafted) {
            plans.put(drafted.plan().seal(), drafted.plan());
        }
        if (fact instanceof CampaignRevised revised) {
            plans.put(revised.plan().seal(), revised.plan());
        }
    }

    /** All of them, the newest first. */
    public static List<Campaign> listAll(View view) {
        return view.subjects(Subject.Kind.CAMPAIGN)
                .flatMap(id -> find(view, (CampaignId) id).stream())
                .sorted(Comparator.comparing((Campaign one) -> one.drafted().stamp()).reversed())
                .toList();
    }

    private static Optional<Campaign> begin(OfCampaign fact, Recorded recorded) {
        return fact instanceof CampaignDrafted first
                ? Optional.of(
                        new Campaign(
                                first.campaign(),
                                recorded,
                                first.plan(),
                                Set.of(recorded.by()),
                                new State.Draft()))
                : Optional.empty();
    }

    /**
     * A release names the plan that goes out: a change that somebody made elsewhere before, and
     * that came here later, takes nothing back.
     */
    private Campaign after(OfCampaign fact, Recorded recorded, Map<TextSeal, CampaignPlan> plans) {
        return switch (fact) {
            case CampaignDrafted again -> this;
            case CampaignRevised revised when isDraft() -> revised(revised.plan(), recorded.by());
            case CampaignApproved approved
                    when state instanceof State.Draft
                            && !writers.contains(recorded.by())
                            && approved.seal().equals(plan.seal()) ->
                    in(new State.Approved(recorded));
            case CampaignReleased released when isDraft() && plans.containsKey(released.seal()) ->
                    with(plans.get(released.seal())).in(new State.Released(recorded, released));
            case CampaignStopped stopped when !(state instanceof State.Stopped) ->
                    in(new State.Stopped(recorded, stopped.reason(), findRelease()));
            case CampaignRevised late -> this;
            case CampaignApproved late -> this;
            case CampaignReleased late -> this;
            case CampaignStopped late -> this;
        };
    }

    private Campaign revised(CampaignPlan other, UserId by) {
        Set<UserId> all = new HashSet<>(writers);
        all.add(by);
        return new Campaign(id, drafted, other, Set.copyOf(all), new State.Draft());
    }

    private Campaign with(@Nullable CampaignPlan released) {
        return released == null ? this : new Campaign(id, drafted, released, writers, state);
    }

    private Campaign in(State other) {
        return new Campaign(id, drafted, plan, writers, other);
    }

    /** Whether it can still be changed: it has not gone out. */
    public boolean isDraft() {
        return state instanceof State.Draft || state instanceof State.Approved;
    }

    public boolean isReleased() {
        return state instanceof State.Released;
    }

    /** What went out, or was to. */
    public Optional<CampaignReleased> findRelease() {
        return switch (state) {
            case State.Draft draft -> Optional.empty();
            case State.Approved approved -> Optional.empty();
            case State.Released released -> Optional.of(released.what());
            case State.Stopped stopped -> stopped.what();
        };
    }

    /** What is sent to each recipient, in the order in which it goes out. */
    public List<Sending> listSendings(View view) {
        return findRelease()
                .map(what ->
                        what.sendings().stream()
                                .flatMap(sending -> Sending.find(view, sending).stream())
                                .toList())
                .orElse(List.of());
    }
}
