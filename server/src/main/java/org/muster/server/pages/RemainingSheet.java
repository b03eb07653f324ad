package org.muster.server.pages;

import java.time.Instant;
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
 */
public record RemainingSheet(
        Remaining remaining, Optional<AccountState> state, Paged<Remaining.One> page, View view) {

    /** What is shown of one of them. */
    public record Row(
            PersonId id, String name, String nationality, AccountState state, Instant lastWord) {}

    static RemainingSheet of(Visit visit) {
        Remaining remaining = Remaining.of(visit.view(), visit.frame().operation().id());
        Optional<AccountState> state =
                Choices.find(visit.form().value("state"), AccountState.class);
        return new RemainingSheet(
                remaining,
                state,
                Paged.of(
                        visit,
                        "page",
                        remaining.persons().stream()
                                .filter(one ->
                                        state.filter(only -> only != one.account().state())
                                                .isEmpty())
                                .toList()),
                visit.view());
    }

    /** The same page of the list, narrowed alike. */
    public String address() {
        return "closing/remaining";
    }

    public Row row(Remaining.One one) {
        PersonId id = one.account().person();
        return new Row(
                id,
                Names.of(view, id),
                Person.find(view, id).flatMap(Person::counted).map(Nationality::code).orElse(""),
                one.account().state(),
                one.lastWord());
    }
}
