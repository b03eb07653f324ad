package org.muster.server.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.paxlst.Address;
import org.muster.formats.paxlst.IdentityCheck;
import org.muster.formats.paxlst.PersonName;
import org.muster.formats.paxlst.PlaceKind;
import org.muster.formats.paxlst.ReferenceKind;
import org.muster.formats.paxlst.Role;
import org.muster.formats.paxlst.SexCode;
import org.muster.formats.paxlst.Traveller;
import org.muster.server.reads.Seen;

/** One soul of a manifest as border police read it; unknown stays unknown. */
final class BorderTraveller {
    private BorderTraveller() {}

    static Traveller of(View view, PersonId id, BorderRequest request) {
        Seen.note(id);
        Optional<Person> person = Person.find(view, id);
        Optional<Details> details = person.map(Person::details);
        return new Traveller(
                Role.PASSENGER,
                details.map(BorderTraveller::name).orElse(new PersonName("", "", "")),
                new Address("", "", "", "", ""),
                details.map(known -> sex(known.sex())).orElse(SexCode.UNKNOWN),
                details.map(known -> date(known.born())).orElse(MrzDate.unknown()),
                person.flatMap(BorderTraveller::nationality)
                        .map(Nationality::code)
                        .orElse(Traveller.UNKNOWN_NATIONALITY),
                Map.of(PlaceKind.EMBARKATION, request.from(), PlaceKind.DEBARKATION, request.to()),
                Map.of(ReferenceKind.PASSENGER, id.toString()),
                person.flatMap(Person::verified).isPresent()
                        ? IdentityCheck.VERIFIED
                        : IdentityCheck.NOT_SAID,
                details.map(known ->
                                known.documents().stream().map(BorderTraveller::document).toList())
                        .orElse(List.of()),
                List.of());
    }

    /** What a document showed goes before what totals count somebody as. */
    private static Optional<Nationality> nationality(Person person) {
        return person.verified().or(person::firstClaimed);
    }

    private static PersonName name(Details details) {
        var name = details.name();
        boolean latin = !name.family().isEmpty() || !name.given().isEmpty();
        return latin
                ? new PersonName(name.family(), name.given(), "")
                : new PersonName(name.original(), "", "");
    }

    private static SexCode sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> SexCode.FEMALE;
            case MALE -> SexCode.MALE;
            case OTHER -> SexCode.UNSPECIFIED;
            case UNKNOWN -> SexCode.UNKNOWN;
        };
    }

    /** A day that no calendar has is no day; its year may still be right. */
    private static MrzDate date(BirthDate born) {
        try {
            return new MrzDate(born.year(), born.month(), born.day());
        } catch (IllegalArgumentException noSuchDay) {
            int year = born.year().orElse(0);
            return year < 1000 ? MrzDate.unknown() : MrzDate.ofYear(year);
        }
    }

    private static org.muster.formats.paxlst.TravelDocument document(TravelDocument document) {
        return org.muster.formats.paxlst.TravelDocument.of(
                type(document.kind()), document.number(), MrzDate.unknown(), document.issuer());
    }

    /** The guide's codes (4.21); F is a document that no other code fits. */
    private static String type(TravelDocument.Kind kind) {
        return switch (kind) {
            case PASSPORT, EMERGENCY_TRAVEL_DOCUMENT -> "P";
            case IDENTITY_CARD -> "I";
            case RESIDENCE_PERMIT -> "A";
            case LAISSEZ_PASSER, UNKNOWN -> "F";
        };
    }
}
