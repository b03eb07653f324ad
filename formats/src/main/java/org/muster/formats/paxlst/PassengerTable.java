package org.muster.formats.paxlst;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.Value;

/**
 * The passengers of a list as a table: a row for each, under headings that lists of people have.
 * Name, birth, sex, nationality and the first document of each kind are in it; flights, places,
 * references, visas and what else a document says are not, nor is the crew; all that is told.
 *
 * @param csv UTF-8, lines ending in CR LF, nothing a formula
 * @param problems what of the list is not in it
 */
public record PassengerTable(byte[] csv, List<FileProblem> problems) {
    static final String VISA = "V";
    private static final List<String> HEAD =
            List.of(
                    "Family name",
                    "Given names",
                    "Date of birth",
                    "Sex",
                    "Nationality",
                    "Passport",
                    "Identity card",
                    "Document");

    public PassengerTable {
        problems = List.copyOf(problems);
    }

    /**
     * @param file what problems call the list
     */
    public static PassengerTable of(String file, PassengerList list) {
        Problems problems = new Problems();
        List<Traveller> passengers = list.passengers();
        String text =
                CsvFile.text(
                        CsvForm.PLAIN, HEAD, out -> passengers.forEach(one -> out.row(row(one))));
        for (int i = 0; i < passengers.size(); i++) {
            tellFurther(file, passengers.get(i), i + 1, problems);
        }
        LeftOut.tell(file, list, problems);
        return new PassengerTable(text.getBytes(StandardCharsets.UTF_8), problems.list());
    }

    private static List<Value> row(Traveller traveller) {
        return Value.row(
                traveller.name().surname(),
                (traveller.name().given() + " " + traveller.name().middle()).strip(),
                day(traveller.born()),
                traveller.sex() == SexCode.UNKNOWN ? "" : traveller.sex().code(),
                traveller.nationality().equals(Traveller.UNKNOWN_NATIONALITY)
                        ? ""
                        : traveller.nationality(),
                number(traveller, Kind.PASSPORT),
                number(traveller, Kind.CARD),
                number(traveller, Kind.OTHER));
    }

    /** As far as it is known: 1974-08-12, 08/1974 or 1974, all of which lists are read with. */
    private static String day(MrzDate born) {
        String text = born.toString();
        if (born.year().isEmpty() || born.findDate().isPresent()) {
            return born.year().isEmpty() ? "" : text;
        }
        String year = text.substring(0, 4);
        return born.month().isEmpty() ? year : text.substring(5, 7) + "/" + year;
    }

    private enum Kind {
        PASSPORT,
        CARD,
        OTHER;

        static Kind of(TravelDocument document) {
            return document.type().startsWith("P")
                    ? PASSPORT
                    : document.type().startsWith("I") ? CARD : OTHER;
        }
    }

    private static String number(Traveller traveller, Kind kind) {
        return papers(traveller)
                .filter(one -> Kind.of(one) == kind)
                .map(TravelDocument::number)
                .findFirst()
                .orElse("");
    }

    private static Stream<TravelDocument> papers(Traveller traveller) {
        return traveller.documents().stream().filter(one -> !one.type().startsWith(VISA));
    }

    private static void tellFurther(
            String file, Traveller traveller, int number, Problems problems) {
        for (Kind kind : Kind.values()) {
            papers(traveller)
                    .filter(one -> Kind.of(one) == kind)
                    .skip(1)
                    .forEach(one ->
                            problems.tell(
                                    "PAX-061",
                                    file,
                                    0,
                                    "passenger " + number + ", DOC",
                                    one.number(),
                                    "is a further document of its kind, for which the table has no column.",
                                    "Add it by hand where it is needed."));
        }
    }
}
