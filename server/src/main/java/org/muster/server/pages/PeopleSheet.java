package org.muster.server.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.tally.Basis;

/** A list of people: those found by what was typed, in a state, on a leg or of a nationality. */
public record PeopleSheet(Choice choice, List<Row> rows, int inAll) {
    static final int SHOWN = 100;

    /** What the list is narrowed to; an empty field narrows nothing. */
    public record Choice(
            String typed,
            Optional<AccountState> state,
            Optional<String> nationality,
            Basis basis,
            Optional<LegId> leg,
            boolean carried) {
        public static final Choice ALL =
                new Choice(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Basis.COUNTED,
                        Optional.empty(),
                        false);
    }

    /** One person of the list. */
    public record Row(
            PersonId id,
            String name,
            String original,
            String born,
            String nationality,
            AccountState state,
            String leg,
            Instant since) {}

    /**
     * {@code found} are the persons that the typed text finds, best first; absent when nothing was
     * typed.
     */
    static PeopleSheet of(View view, Choice choice, Optional<List<PersonId>> found) {
        Accounts accounts = new Accounts(view);
        Stream<PersonId> candidates = found.map(List::stream).orElseGet(view::persons);
        Stream<Row> rows =
                candidates
                        .flatMap(id -> accounts.find(id).stream())
                        .filter(matches(view, accounts, choice))
                        .map(account -> row(view, accounts, account));
        if (found.isEmpty()) {
            rows = rows.sorted(Comparator.comparing(Row::name).thenComparing(r -> r.id().value()));
        }
        List<Row> all = rows.toList();
        return new PeopleSheet(choice, all.stream().limit(SHOWN).toList(), all.size());
    }

    public boolean cut() {
        return rows.size() < inAll;
    }

    private static Predicate<Account> matches(View view, Accounts accounts, Choice choice) {
        return account ->
                choice.state().filter(state -> state != account.state()).isEmpty()
                        && (choice.leg().isEmpty() || choice.leg().equals(account.leg()))
                        && (!choice.carried() || carriedOut(accounts, account))
                        && choice.nationality()
                                .filter(code ->
                                        !code.equals(
                                                Nationalities.code(
                                                        view, account.person(), choice.basis())))
                                .isEmpty();
    }

    private static boolean carriedOut(Accounts accounts, Account account) {
        return account.state().isCarried()
                && account.leg().flatMap(accounts::findLeg).filter(Leg::carriesOut).isPresent();
    }

    static Row row(View view, Accounts accounts, Account account) {
        Person person = Person.get(view, account.person());
        return new Row(
                person.id(),
                person.details().name().onLists(),
                person.details().name().original(),
                Births.text(person.details().born()),
                person.counted().map(Nationality::code).orElse(""),
                account.state(),
                account.leg().flatMap(accounts::findLeg).map(leg -> leg.plan().label()).orElse(""),
                account.proof().stamp().instant());
    }
}
