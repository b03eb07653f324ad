package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.closing.Remaining;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;

/**
 * Who remains, those of a state or all of them.
 *
 * @param state the one that is looked at
 * @param rows those of this page
 */
public record RemainingSheet(
        Remaining remaining,
        Optional<AccountState> state,
        Paged<Remaining.One> page,
        List<Row> rows) {

    public RemainingSheet {
        rows = List.copyOf(rows);
    }

    /** What is shown of one of them. */
    public record Row(
            PersonId id, String name, String nationality, AccountState state, Instant lastWord) {

        static Row of(View view, Remaining.One one) {
            PersonId id = one.account().person();
            return new Row(
                    id,
                    Names.of(view, id),
                    Person.find(view, id)
                            .flatMap(Person::counted)
                            .map(Nationality::code)
                            .orElse(""),
                    one.account().state(),
                    one.lastWord());
        }
    }

    static RemainingSheet of(Visit visit) {
        Remaining remaining = Remaining.of(visit.view(), visit.frame().operation().id());
        Optional<AccountState> state =
                Choices.find(visit.form().value("state"), AccountState.class);
        Paged<Remaining.One> page = Paged.of(visit, "page", of(remaining, state));
        return new RemainingSheet(
                remaining,
                state,
                page,
                page.rows().stream().map(one -> Row.of(visit.view(), one)).toList());
    }

    private static List<Remaining.One> of(Remaining remaining, Optional<AccountState> state) {
        return remaining.persons().stream()
                .filter(one -> state.filter(only -> only != one.account().state()).isEmpty())
                .toList();
    }
}
