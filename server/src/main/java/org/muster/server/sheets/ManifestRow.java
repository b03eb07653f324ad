package org.muster.server.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.formats.manifest.ManifestPlace;
import org.muster.server.reads.Seen;

/**
 * One soul of a manifest, as paper, workbook and CSV all say it.
 *
 * @param number from 1, in the manifest's order
 * @param name as lists write it; the reference of somebody nobody has registered
 * @param nationality the code they count under
 */
public record ManifestRow(
        int number,
        PersonId person,
        String name,
        Optional<PersonName> parts,
        String sex,
        BirthDate born,
        String nationality,
        Optional<TravelDocument> document,
        ManifestPlace place,
        Optional<HouseholdId> household,
        List<Need> needs) {

    /** Everybody aboard, corrections included. */
    public static List<ManifestRow> listAll(View view, Leg leg) {
        List<ManifestRow> rows = new ArrayList<>();
        for (Leg.Aboard aboard : leg.aboard().values()) {
            Seen.note(aboard.person());
            Optional<Person> person = Person.find(view, aboard.person());
            Optional<PersonName> name = person.map(known -> known.details().name());
            rows.add(
                    new ManifestRow(
                            rows.size() + 1,
                            aboard.person(),
                            name.map(PersonName::onLists).orElse(aboard.person().toString()),
                            name,
                            person.map(known -> Shown.sex(known.details().sex())).orElse(""),
                            person.map(known -> known.details().born()).orElse(BirthDate.UNKNOWN),
                            person.flatMap(Person::counted).map(Nationality::code).orElse(""),
                            person.flatMap(
                                    known -> known.details().documents().stream().findFirst()),
                            place(aboard.seating(), leg),
                            person.flatMap(Person::household),
                            Needs.of(view, aboard.person())));
        }
        return rows;
    }

    static ManifestPlace place(Seating seating, Leg leg) {
        return switch (seating) {
            case SEAT ->
                    leg.plan().capacities().floor().isPresent()
                            ? ManifestPlace.FLOOR
                            : ManifestPlace.SEAT;
            case LAP -> ManifestPlace.LAP;
            case STRETCHER -> ManifestPlace.STRETCHER;
        };
    }

    /** The name in the bearer's own script; empty where it is not known or is Latin. */
    public String ownScript() {
        return parts.map(PersonName::original).orElse("");
    }
}
