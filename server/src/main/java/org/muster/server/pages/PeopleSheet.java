package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.roll.Excerpt;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.core.tally.Basis;
import org.muster.server.sheets.PeopleChoice;

/**
 * A list of people: those found by what was typed, in a state, on a leg or of a nationality. While
 * the index of persons is being made, {@code indexed} says how many percent are in it, else -1.
 */
public record PeopleSheet(Choice choice, List<Row> rows, int inAll, int indexed) {
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

        PeopleChoice narrowed() {
            return new PeopleChoice(state, nationality, basis, leg, carried);
        }

        /** The same as an address has it, without its question mark. */
        public String query() {
            List<String> parts = new ArrayList<>();
            if (!typed.isEmpty()) {
                parts.add("q=" + Frame.encode(typed));
            }
            state.ifPresent(one -> parts.add("state=" + one));
            nationality.ifPresent(
                    code -> parts.add("nat=" + (code.isEmpty() ? "-" : Frame.encode(code))));
            if (nationality.isPresent()) {
                parts.add("basis=" + basis);
            }
            leg.ifPresent(one -> parts.add("leg=" + one));
            if (carried) {
                parts.add("carried=yes");
            }
            return String.join("&", parts);
        }
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

    /** Of those whom the typed text found, best first, the ones that fit the choice. */
    static PeopleSheet ofFound(View view, Choice choice, List<PersonId> found) {
        List<Row> all = listFound(view, choice, found);
        return new PeopleSheet(choice, all.stream().limit(SHOWN).toList(), all.size(), -1);
    }

    /** The same with nobody left out. */
    static List<Row> listFound(View view, Choice choice, List<PersonId> found) {
        Accounts accounts = new Accounts(view);
        return found.stream()
                .flatMap(id -> accounts.find(id).stream())
                .filter(matches(view, accounts, choice))
                .map(account -> row(view, accounts, account))
                .toList();
    }

    /** Everybody who fits the choice, by name; {@code view} is the one the roll agrees with. */
    static PeopleSheet of(Roll roll, View view, Choice choice) {
        Excerpt<Listed> some = roll.list(choice.narrowed()::fits, Listed::of, Listed.ORDER, SHOWN);
        Accounts accounts = new Accounts(view);
        return new PeopleSheet(
                choice,
                some.first().stream()
                        .map(listed -> row(view, accounts, accounts.get(listed.person())))
                        .toList(),
                some.inAll(),
                -1);
    }

    /** Nobody yet: the index of persons is being made. */
    static PeopleSheet indexing(Choice choice, int percent) {
        return new PeopleSheet(choice, List.of(), 0, percent);
    }

    public boolean isIndexing() {
        return indexed >= 0;
    }

    /** A person where the list has them. */
    private record Listed(PersonName name, PersonId person) {
        static final Comparator<Listed> ORDER =
                Comparator.comparing(Listed::name, PersonName.ORDER)
                        .thenComparing(listed -> listed.person().value());

        static Listed of(RollLine line) {
            return new Listed(line.name(), line.person());
        }
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
                Names.of(person),
                person.details().name().original(),
                Births.text(person.details().born()),
                person.counted().map(Nationality::code).orElse(""),
                account.state(),
                account.leg().flatMap(accounts::findLeg).map(leg -> leg.plan().label()).orElse(""),
                account.proof().stamp().instant());
    }
}
