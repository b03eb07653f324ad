package org.muster.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ListedPerson;
import org.muster.formats.listing.ListedPerson.ListedDocument;
import org.muster.formats.listing.ListedPerson.ListedName;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.tabular.CellProblem;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;

/** Takes the rows of one list as they were read and gives them on as rows to link. One thread. */
final class LinkRows implements DryRunSink {
    private static final Pattern AGE = Pattern.compile("[0-9]{1,3}");

    private final String source;
    private final Consumer<Listed> linker;
    private final List<CellProblem> problems = new ArrayList<>();
    private long rejected;
    private long taken;

    LinkRows(String source, Consumer<Listed> linker) {
        this.source = source;
        this.linker = linker;
    }

    @Override
    public void row(ReadRow row) {
        if (row.person().isEmpty()) {
            rejected++;
            return;
        }
        taken++;
        linker.accept(listed(row, row.person().get()));
    }

    @Override
    public void problem(CellProblem problem) {
        problems.add(problem);
    }

    List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    long taken() {
        return taken;
    }

    /** Rows of which nobody can be made, and those that are none, such as totals. */
    long rejected() {
        return rejected;
    }

    private Listed listed(ReadRow row, ListedPerson person) {
        String sheet = row.sheet().isEmpty() ? "" : row.sheet() + ":";
        return new Listed(
                source + ":" + sheet + row.row(),
                new Origin(source, row.row(), person.household()),
                name(person.name()),
                BirthDate.parse(person.born()),
                sex(person.sex()),
                new TreeSet<>(person.nationalities().stream().map(Nationality::new).toList()),
                person.documents().stream().flatMap(one -> document(one).stream()).toList(),
                new Reach(person.phones(), person.emails(), person.address(), person.place()),
                age(person.age()),
                person.name().born());
    }

    /** Months and guesses are none. */
    private static OptionalInt age(String years) {
        return AGE.matcher(years).matches()
                ? OptionalInt.of(Integer.parseInt(years))
                : OptionalInt.empty();
    }

    private static Optional<PersonName> name(ListedName name) {
        String family = name.family().isEmpty() ? name.whole() : name.family();
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonName(family, name.given(), name.original()));
    }

    private static Sex sex(String word) {
        return switch (word) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "other" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    /** A list does not say who issued a document; so none excludes another. */
    private static Optional<TravelDocument> document(ListedDocument document) {
        if (document.number().replaceAll("[\\s<-]", "").isEmpty()) {
            return Optional.empty();
        }
        String kind = document.kind().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        TravelDocument.Kind known = TravelDocument.Kind.UNKNOWN;
        for (TravelDocument.Kind one : TravelDocument.Kind.values()) {
            known = one.name().equals(kind) ? one : known;
        }
        return Optional.of(new TravelDocument(known, "", document.number()));
    }
}
