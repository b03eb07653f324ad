package org.muster.core.place;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * Who is on the way to a place, or will be: whoever has a seat, offered or accepted, on a leg that
 * leaves from it, or waits for one on standby; and whoever a campaign told to be there at a time
 * that lies ahead. Nobody who is aboard, out by other means or dead.
 */
public record Routed(List<One> persons) {
    public Routed {
        persons = List.copyOf(persons);
    }

    /**
     * One person, and why they go there.
     *
     * @param told when we last wrote to them at all, whatever it was
     */
    public record One(
            PersonId person,
            AccountState state,
            List<LegId> legs,
            List<CampaignId> campaigns,
            Optional<Instant> told) {
        public One {
            legs = List.copyOf(legs);
            campaigns = List.copyOf(campaigns);
        }

        /** Whether they had word from us after a moment. */
        public boolean isToldSince(Instant moment) {
            return told.filter(at -> !at.isBefore(moment)).isPresent();
        }
    }

    /** Why somebody goes there, while it is gathered. */
    private record Why(Set<LegId> legs, Set<CampaignId> campaigns) {
        Why() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    public static Routed of(View view, String place) {
        Map<PersonId, Why> found = new LinkedHashMap<>();
        addSeats(view, place, found);
        addMeetings(view, place, found);
        Accounts accounts = new Accounts(view);
        return new Routed(
                found.entrySet().stream()
                        .flatMap(each ->
                                accounts
                                        .find(each.getKey())
                                        .filter(account -> isStillToGo(account.state()))
                                        .map(account -> one(view, account, each.getValue()))
                                        .stream())
                        .toList());
    }

    /** How many have had no word from us since a moment. */
    public long countUntold(Instant since) {
        return persons.stream().filter(one -> !one.isToldSince(since)).count();
    }

    public Set<PersonId> ids() {
        Set<PersonId> ids = new LinkedHashSet<>();
        persons.forEach(one -> ids.add(one.person()));
        return ids;
    }

    private static void addSeats(View view, String place, Map<PersonId, Why> found) {
        for (Leg leg : Leg.listAll(view)) {
            if (leg.state() instanceof LegState.Open && Place.isSame(leg.plan().from(), place)) {
                Stream.concat(leg.standby().stream(), seated(view, leg.id()))
                        .filter(person -> !leg.aboard().containsKey(person))
                        .forEach(person -> why(view, found, person).legs().add(leg.id()));
            }
        }
    }

    private static Stream<PersonId> seated(View view, LegId leg) {
        return view.history(leg).stream()
                .filter(recorded -> recorded.fact() instanceof SeatOffered)
                .map(recorded -> ((SeatOffered) recorded.fact()).request())
                .distinct()
                .flatMap(id -> Request.find(view, id).stream())
                .filter(request ->
                        request.findStanding(view).map(Offer::leg).filter(leg::equals).isPresent())
                .flatMap(request -> request.members().stream());
    }

    private static void addMeetings(View view, String place, Map<PersonId, Why> found) {
        view.subjects(Subject.Kind.CAMPAIGN)
                .flatMap(id -> Campaign.find(view, (CampaignId) id).stream())
                .filter(campaign -> leadsTo(campaign, place, view.moment()))
                .sorted((a, b) -> a.drafted().stamp().compareTo(b.drafted().stamp()))
                .forEach(campaign ->
                        campaign.listSendings(view).stream()
                                .filter(sending -> isTold(campaign, sending))
                                .flatMap(sending -> sending.due().members().stream())
                                .forEach(person ->
                                        why(view, found, person).campaigns().add(campaign.id())));
    }

    private static boolean leadsTo(Campaign campaign, String place, Instant now) {
        return campaign.findRelease().isPresent()
                && campaign.plan()
                        .meeting()
                        .filter(meeting -> Place.isSame(meeting.place(), place))
                        .filter(meeting -> meeting.by().isAfter(now))
                        .isPresent();
    }

    /** What has still to be sent is going to be, unless the campaign was stopped. */
    private static boolean isTold(Campaign campaign, Sending sending) {
        return switch (sending.state()) {
            case Sending.State.Underway underway -> true;
            case Sending.State.Delivered delivered -> true;
            case Sending.State.ToSend next -> campaign.isReleased();
            case Sending.State.Unreached none -> false;
        };
    }

    private static Why why(View view, Map<PersonId, Why> found, PersonId person) {
        return found.computeIfAbsent(view.one(person), one -> new Why());
    }

    private static boolean isStillToGo(AccountState state) {
        return !state.isCarried()
                && state != AccountState.LEFT_ALONE
                && state != AccountState.ABROAD
                && state != AccountState.DEAD;
    }

    private static One one(View view, Account account, Why why) {
        return new One(
                account.person(),
                account.state(),
                List.copyOf(why.legs()),
                List.copyOf(why.campaigns()),
                lastWord(view, account.person()));
    }

    private static Optional<Instant> lastWord(View view, PersonId person) {
        Optional<Instant> last = Optional.empty();
        for (Recorded recorded : view.history(person)) {
            if (recorded.fact() instanceof SendingAccepted) {
                last = Optional.of(recorded.stamp().instant());
            }
        }
        return last;
    }
}
