package org.muster.core.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.RequestMade;

/**
 * Parties that wait and have heard nothing from us for too long, the longest first. Word is what
 * was sent to one of them and taken, a call that reached one, an answer to a message of theirs, and
 * the reference that they got when they asked.
 *
 * @param longest that nobody should have to wait without word
 */
public record Silence(List<Party> parties, Duration longest, Instant asOf) {
    public Silence {
        parties = List.copyOf(parties);
    }

    /**
     * One party.
     *
     * @param members who still wait
     * @param since when they last had word
     */
    public record Party(RequestId request, List<PersonId> members, Instant since) {
        public Party {
            members = List.copyOf(members);
        }
    }

    public static Silence of(View view, OperationId operation) {
        Duration longest = ContactPolicy.of(view, operation).longestSilence();
        Instant before = view.moment().minus(longest);
        Accounts accounts = new Accounts(view);
        List<Party> parties =
                view.requests()
                        .parallel()
                        .flatMap(id -> Request.find(view, id).stream())
                        .filter(request -> !request.withdrawn())
                        .flatMap(request -> find(view, accounts, request, before).stream())
                        .sorted(
                                Comparator.comparing(Party::since)
                                        .thenComparing(party -> party.request().value()))
                        .toList();
        return new Silence(parties, longest, view.moment());
    }

    public int persons() {
        return parties.stream().mapToInt(party -> party.members().size()).sum();
    }

    private static Optional<Party> find(
            View view, Accounts accounts, Request request, Instant before) {
        List<PersonId> waiting =
                request.members().stream().filter(one -> waits(accounts, one)).toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : lastWord(view, request)
                        .filter(last -> last.isBefore(before))
                        .map(last -> new Party(request.id(), waiting, last));
    }

    /** Whoever stands at the control centre is talked to. */
    private static boolean waits(Accounts accounts, PersonId person) {
        return accounts.find(person)
                .map(Account::state)
                .filter(state -> state.wantsToTravel() && state != AccountState.AT_CONTROL_CENTRE)
                .isPresent();
    }

    /** When one of a party last had word from us. */
    static Optional<Instant> lastWord(View view, Request request) {
        Stream<Instant> told =
                Stream.concat(Stream.of(request.asked().person()), request.members().stream())
                        .distinct()
                        .flatMap(person -> view.history(person).stream())
                        .filter(recorded -> isWord(view, recorded.fact()))
                        .map(Recorded::happened);
        Stream<Instant> answered =
                Message.listOf(view, request.id()).stream()
                        .flatMap(message -> answered(view, message).stream());
        return Stream.concat(told, answered).max(Comparator.naturalOrder());
    }

    /** What the network says did not arrive is no word. */
    private static boolean isWord(View view, Fact fact) {
        return switch (fact) {
            case SendingAccepted accepted ->
                    Sending.find(view, accepted.sending())
                            .filter(sending -> sending.isSentTo(accepted.place()))
                            .isPresent();
            case ContactAttempted attempt -> attempt.outcome() == ContactOutcome.REACHED;
            case RequestMade made -> true;
            case FamilyTold told -> true;
            default -> false;
        };
    }

    /** What was sent from here counts if it was taken; what somebody said, when they said so. */
    private static Optional<Instant> answered(View view, Message message) {
        if (AnswerRules.isAnswered(view, message.id())) {
            return AnswerRules.findSent(view, message.id());
        }
        return message.state() instanceof Message.State.Done(var outcome, var by, Instant at)
                        && outcome == MessageOutcome.ANSWERED
                ? Optional.of(at)
                : Optional.empty();
    }
}
