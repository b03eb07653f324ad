package org.muster.server.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.listing.RowWords;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.formats.paxlst.SexCode;
import org.muster.formats.paxlst.Traveller;

/** What a passenger list says of one traveller, in the words of the core; unknown stays unknown. */
final class PassengerWording {
    /** Says that somebody may enter, and not who they are. */
    private static final String VISA = "V";

    private PassengerWording() {}

    /** Empty where nobody can be made of it, for want of a name. */
    static Optional<RowWords> of(Traveller traveller) {
        String given = (traveller.name().given() + " " + traveller.name().middle()).strip();
        String family = traveller.name().surname().strip();
        if (family.isEmpty() && given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                RowWords.of(
                        new Details(
                                family.isEmpty()
                                        ? new PersonName(given, "", "")
                                        : new PersonName(family, given, ""),
                                BirthDate.parse(traveller.born().toString()),
                                sex(traveller.sex()),
                                nationality(traveller.nationality()),
                                traveller.documents().stream()
                                        .flatMap(PassengerWording::document)
                                        .toList(),
                                List.of())));
    }

    private static Sex sex(SexCode code) {
        return switch (code) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case UNSPECIFIED -> Sex.OTHER;
            case UNKNOWN -> Sex.UNKNOWN;
        };
    }

    private static List<Nationality> nationality(String code) {
        return code.matches("[A-Z]{1,3}") && !code.equals(Traveller.UNKNOWN_NATIONALITY)
                ? List.of(new Nationality(code))
                : List.of();
    }

    /** As in any list without an issuer, so that a number written wrongly makes no stranger. */
    private static Stream<TravelDocument> document(
            org.muster.formats.paxlst.TravelDocument document) {
        if (document.type().startsWith(VISA)
                || document.number().replaceAll("[<\\s-]", "").isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new TravelDocument(kind(document.type()), "", document.number()));
    }

    private static TravelDocument.Kind kind(String type) {
        return switch (type.isEmpty() ? ' ' : type.charAt(0)) {
            case 'P' -> TravelDocument.Kind.PASSPORT;
            case 'I' -> TravelDocument.Kind.IDENTITY_CARD;
            case 'A' -> TravelDocument.Kind.RESIDENCE_PERMIT;
            default -> TravelDocument.Kind.UNKNOWN;
        };
    }
}
