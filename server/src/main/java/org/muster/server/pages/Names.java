package org.muster.server.pages;

import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;

/** Persons' names as lists write them; the reference where nobody has registered them yet. */
final class Names {
    private Names() {}

    static String of(View view, PersonId person) {
        return Person.find(view, person)
                .map(found -> found.details().name().onLists())
                .orElseGet(person::toString);
    }
}
