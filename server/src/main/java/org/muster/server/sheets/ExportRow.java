package org.muster.server.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.export.Canary;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.roll.RollLine;
import org.muster.formats.manifest.ManifestPlace;

/** One row of an export, of which only the approved fields are written. */
record ExportRow(
        PersonId person,
        Details details,
        String nationality,
        Optional<AccountState> state,
        String leg,
        Optional<Instant> since,
        Optional<ManifestPlace> place,
        Optional<HouseholdId> household,
        List<Need> needs) {
    private static final String BETWEEN = "; ";

    /** Read when their row is written. */
    static ExportRow of(View view, ExportPeople.Picked picked) {
        Optional<Person> person = Person.find(view, picked.person());
        return new ExportRow(
                picked.person(),
                person.map(Person::details).orElseGet(() -> Details.ofName(picked.name())),
                person.flatMap(Person::counted).map(Nationality::code).orElse(""),
                picked.line().map(RollLine::state),
                picked.line().flatMap(RollLine::findLeg).map(leg -> leg.plan().label()).orElse(""),
                picked.line().map(RollLine::since),
                picked.place(),
                person.flatMap(Person::household),
                Needs.of(view, picked.person()));
    }

    /** Somebody who does not exist, accounted for as somebody beside them is. */
    static ExportRow of(Canary canary, ExportRow beside) {
        return new ExportRow(
                canary.person(),
                new Details(
                        canary.name(),
                        canary.born(),
                        canary.sex(),
                        List.of(canary.nationality()),
                        List.of(canary.document()),
                        List.of(canary.phone())),
                canary.nationality().code(),
                beside.state,
                beside.leg,
                beside.since,
                beside.place,
                Optional.empty(),
                List.of());
    }

    PersonName name() {
        return details.name();
    }

    Optional<TravelDocument> document() {
        return details.documents().stream().findFirst();
    }

    String all(Channel channel) {
        return String.join(
                BETWEEN,
                details.contacts().stream()
                        .filter(contact -> contact.channel() == channel)
                        .map(ContactPoint::value)
                        .toList());
    }
}
