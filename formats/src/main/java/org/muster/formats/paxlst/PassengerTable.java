package org.muster.formats.paxlst;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
 * references and visas are not, nor is the crew, who are told.
 *
 * @param csv UTF-8, lines ending in CR LF, nothing a formula
 * @param problems what of the list is not in it; their line is the passenger's number
 */
public record PassengerTable(byte[] csv, List<FileProblem> problems) {
    private static final String FILE = "PAXLST";
    private static final String VISA = "V";
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

    public static PassengerTable of(PassengerList list) {
        Problems problems = new Problems();
        List<Traveller> passengers = list.passengers();
        String text =
                CsvFile.text(
                        CsvForm.PLAIN, HEAD, out -> passengers.forEach(one -> out.row(row(one))));
        for (int i = 0; i < passengers.size(); i++) {
            tellMore(passengers.get(i), i + 1, problems);
        }
        tellCrew(list.travellers().size() - passengers.size(), problems);
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

    private static void tellMore(Traveller traveller, int row, Problems problems) {
        for (Kind kind : Kind.values()) {
            Optional<TravelDocument> second =
                    papers(traveller).filter(one -> Kind.of(one) == kind).skip(1).findFirst();
            second.ifPresent(one ->
                    problems.tell(
                            "PAX-061",
                            FILE,
                            row,
                            "DOC",
                            one.number(),
                            "is a further document of its kind, for which the table has no column.",
                            "Add it by hand where it is needed."));
        }
    }

    private static void tellCrew(int crew, Problems problems) {
        if (crew > 0) {
            problems.tell(
                    "PAX-060",
                    FILE,
                    0,
                    "",
                    Integer.toString(crew),
                    "of the crew are on the list and not in the table, which has passengers only.",
                    "Nothing to do where only they are needed.");
        }
    }
}
