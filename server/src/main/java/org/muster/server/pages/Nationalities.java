package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.tally.Basis;

/** The nationality that a person counts under; empty where it is not known. */
final class Nationalities {
    private Nationalities() {}

    static String code(View view, PersonId person, Basis basis) {
        return Person.find(view, person)
                .flatMap(found -> of(found, basis))
                .map(Nationality::code)
                .orElse("");
    }

    static Optional<Nationality> of(Person person, Basis basis) {
        return switch (basis) {
            case COUNTED -> person.counted();
            case VERIFIED -> person.verified();
            case CLAIMED -> person.firstClaimed();
        };
    }
}
