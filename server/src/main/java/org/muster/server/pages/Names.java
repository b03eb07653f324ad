package org.muster.server.pages;

import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;

/** Persons' names as lists write them; the reference where nobody has registered them yet. */
public final class Names {
    private Names() {}

    static String of(View view, PersonId person) {
        return Person.find(view, person).map(Names::of).orElseGet(person::toString);
    }

    /** The reference, too, of whoever is erased or whose name this node may not read. */
    public static String of(Person person) {
        return person.details().name().equals(PersonName.erased())
                ? person.id().toString()
                : person.details().name().onLists();
    }
}
