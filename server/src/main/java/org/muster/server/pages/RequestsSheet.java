package org.muster.server.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.server.reads.Seen;

/** The parties that ask to leave: who waits longest comes first. */
public record RequestsSheet(Shown shown, List<Row> rows, int inAll, int persons) {
    static final int SHOWN = 200;

    /** Which parties are listed. */
    public enum Shown {
        WAITING,
        OFFERED,
        ALL
    }

    /** One party: who asked, how many are still in it, what they need, where they stand. */
    public record Row(
            RequestId id,
            PersonId person,
            String asker,
            int size,
            List<Need> needs,
            Optional<AccountState> state,
            String leg,
            Optional<Instant> expires,
            boolean accepted,
            Instant since) {
        /** Nobody of the party has a seat, nor an offer that they can still take. */
        public boolean waits() {
            return state.filter(AccountState::wantsToTravel).isPresent() && leg.isEmpty();
        }

        boolean isIn(Shown shown) {
            return switch (shown) {
                case WAITING -> waits();
                case OFFERED ->
                        !leg.isEmpty() && state.filter(AccountState::wantsToTravel).isPresent();
                case ALL -> true;
            };
        }
    }

    static RequestsSheet of(View view, Shown shown) {
        List<Row> rows = list(view).stream().filter(row -> row.isIn(shown)).toList();
        return new RequestsSheet(
                shown, first(rows, SHOWN), rows.size(), rows.stream().mapToInt(Row::size).sum());
    }

    /** The first of them, which are shown. */
    static List<Row> first(List<Row> rows, int most) {
        List<Row> first = rows.stream().limit(most).toList();
        Seen.note(first.stream().map(Row::person).toList());
        return first;
    }

    /** Every party, by when they asked. */
    static List<Row> list(View view) {
        Accounts accounts = new Accounts(view);
        return view.requests()
                .flatMap(id -> Request.find(view, id).stream())
                .map(request -> row(view, accounts, request))
                .sorted(Comparator.comparing(Row::since).thenComparing(row -> row.id().value()))
                .toList();
    }

    private static Row row(View view, Accounts accounts, Request request) {
        Optional<Offer> offer = request.findStanding(view);
        return new Row(
                request.id(),
                request.asked().person(),
                Names.of(view, request.asked().person()),
                request.members().size(),
                request.asked().party().stream()
                        .filter(member -> request.members().contains(member.person()))
                        .flatMap(member -> Needs.of(view, member.person()).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                foremost(accounts, request),
                offer.flatMap(made -> accounts.findLeg(made.leg()))
                        .map(Leg::plan)
                        .map(plan -> plan.label())
                        .orElse(""),
                offer.map(standing -> standing.seats().expires()),
                offer.filter(Offer::accepted).isPresent(),
                request.made().stamp().instant());
    }

    /** The member who has come least far speaks for the party: nobody is left behind unseen. */
    private static Optional<AccountState> foremost(Accounts accounts, Request request) {
        return request.members().stream()
                .flatMap(member -> accounts.find(member).stream())
                .map(Account::state)
                .filter(state -> state != AccountState.DEAD)
                .min(Comparator.naturalOrder());
    }
}
