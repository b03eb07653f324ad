package org.muster.server.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.formats.listing.ListedPerson;
import org.muster.formats.listing.ListedPerson.ListedDocument;
import org.muster.formats.listing.ListedPerson.ListedName;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.listing.RowProblem;
import org.muster.formats.tabular.CellProblem;

/**
 * What a row that was read says, in the words of the core. What could not be used for sure, such as
 * a date that no calendar has, stays in the remark as it was written.
 */
public final class RowWording {
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private RowWording() {}

    /** Empty where nobody can be made of the row. */
    public static Optional<RowWords> of(ReadRow row) {
        return row.person()
                .filter(person -> !person.name().isEmpty())
                .map(person -> words(person, row.problems()));
    }

    private static RowWords words(ListedPerson person, List<RowProblem> problems) {
        return new RowWords(
                new Details(
                        name(person.name()),
                        BirthDate.parse(person.born()),
                        sex(person.sex()),
                        person.nationalities().stream().map(Nationality::new).distinct().toList(),
                        person.documents().stream().flatMap(one -> document(one).stream()).toList(),
                        contacts(person)),
                new Note(bornAs(person.name())),
                age(person.age()),
                new Note(person.address()),
                new Note(person.place()),
                new Note(remark(person, problems)),
                presence(person.presence()),
                new Stay(day(person.trip().from()), day(person.trip().until())),
                person.household());
    }

    private static PersonName name(ListedName name) {
        String family = name.family().isEmpty() ? name.whole() : name.family();
        return new PersonName(family, name.given(), name.original());
    }

    /** Only where it is another than the name of now. */
    private static String bornAs(ListedName name) {
        return name.born().equalsIgnoreCase(name.family()) ? "" : name.born();
    }

    private static OptionalInt age(String text) {
        return AGE.matcher(text).matches()
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private static Sex sex(String word) {
        return switch (word) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "other" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    private static Presence presence(String word) {
        return switch (word) {
            case "here" -> Presence.HERE;
            case "away" -> Presence.AWAY;
            default -> Presence.UNKNOWN;
        };
    }

    /** A list does not say who issued a document; so none excludes another. */
    private static Optional<TravelDocument> document(ListedDocument document) {
        String kind = document.kind().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        TravelDocument.Kind known = TravelDocument.Kind.UNKNOWN;
        for (TravelDocument.Kind one : TravelDocument.Kind.values()) {
            known = one.name().equals(kind) ? one : known;
        }
        try {
            return Optional.of(new TravelDocument(known, "", document.number()));
        } catch (IllegalArgumentException withoutNumber) {
            return Optional.empty();
        }
    }

    private static List<ContactPoint> contacts(ListedPerson person) {
        return Stream.concat(
                        person.phones().stream()
                                .filter(phone -> !phone.isBlank())
                                .map(phone -> new ContactPoint(ContactPoint.Channel.PHONE, phone)),
                        person.emails().stream()
                                .filter(email -> !email.isBlank())
                                .map(email -> new ContactPoint(ContactPoint.Channel.EMAIL, email)))
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException onlyPartlyKnown) {
            return Optional.empty();
        }
    }

    private static String remark(ListedPerson person, List<RowProblem> problems) {
        List<String> parts = new ArrayList<>();
        add(parts, "born as", bornAs(person.name()));
        add(parts, "age", person.age());
        add(parts, "relation", person.relation());
        add(parts, "told by", person.caller());
        for (RowProblem problem : problems) {
            CellProblem cell = problem.problem();
            if (problem.weight() == RowProblem.Weight.ASK && !cell.value().isEmpty()) {
                add(parts, cell.column() + " is written", "“" + cell.value() + "”");
            }
        }
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String what, String text) {
        if (!text.isEmpty()) {
            parts.add(what + " " + text);
        }
    }
}
