package org.muster.formats.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.formats.listing.ListedPerson.ListedDocument;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Turns rows of one sheet into people, telling every doubt. */
final class RowReader {

    /** What may stand behind the word in the same cell. */
    private static final Pattern AMOUNT = Pattern.compile("[\\d.,:=\\s]+$");

    private final String file;
    private final String sheet;
    private final Mapping mapping;
    private final NameReader names;
    private final BirthReader births;
    private final IdentityReader identities;
    private final ContactReader contacts;
    private final TripReader trips;
    private final MrzCells lines;
    private final MovedCells moved;

    RowReader(String file, String sheet, Mapping mapping, Overview overview, LocalDate today) {
        this.file = file;
        this.sheet = sheet;
        this.mapping = mapping;
        this.names = new NameReader(mapping);
        this.births = new BirthReader(mapping, overview.dates(), today);
        this.identities = new IdentityReader(mapping, overview.isSexSpanish());
        this.contacts = new ContactReader(mapping);
        this.trips = new TripReader(mapping, overview.dates());
        this.lines = new MrzCells(mapping, today);
        this.moved = new MovedCells(mapping);
    }

    /**
     * @param shared what other rows with the same document say, if any
     */
    ReadRow read(SheetRow row, Optional<SharedDocument> shared) {
        RowTold told = new RowTold(file, sheet, mapping, row);
        if (mapping.isHeading(row)) {
            return leftOut(row, told, "LST-061", "says the headings again.");
        }
        if (isTotals(row)) {
            return leftOut(row, told, "LST-060", "is a row of totals.");
        }
        Optional<MovedCells.Back> back = moved.find(row);
        back.ifPresent(one -> tellMoved(one, told));
        SheetRow meant = back.map(MovedCells.Back::row).orElse(row);
        RowTold rest = told.of(meant);
        tellCells(meant, rest);
        ListedPerson person = person(meant, rest);
        shared.ifPresent(other -> tellShared(other, row, rest));
        Outcome outcome = told.outcome();
        return new ReadRow(
                sheet,
                row.number(),
                outcome,
                Optional.of(person).filter(one -> outcome != Outcome.REJECTED),
                told.problems());
    }

    /** Columns of their own come before what machine-readable lines say. */
    private ListedPerson person(SheetRow row, RowTold told) {
        Optional<MrzDocument> document = lines.read(row, told);
        String born = births.read(row, told);
        String sex = identities.sex(row, told);
        List<String> nationalities = identities.nationalities(row, told);
        List<ListedDocument> documents = identities.documents(row, told);
        return new ListedPerson(
                names.read(row, document.map(MrzCells::name), told),
                born.isEmpty() ? document.map(MrzCells::born).orElse("") : born,
                sex.isEmpty() ? document.map(MrzCells::sex).orElse("") : sex,
                nationalities.isEmpty()
                        ? document.map(MrzCells::nationalities).orElse(List.of())
                        : nationalities,
                documents.isEmpty()
                        ? document.map(MrzCells::documents).orElse(List.of())
                        : documents,
                contacts.phones(row, told),
                contacts.emails(row, told),
                contacts.text(row, Field.ADDRESS),
                contacts.text(row, Field.PLACE),
                contacts.text(row, Field.HOUSEHOLD),
                contacts.presence(row, told),
                contacts.age(row, told),
                trips.read(row, told),
                contacts.text(row, Field.RELATION),
                contacts.text(row, Field.CALLER));
    }

    private ReadRow leftOut(SheetRow row, RowTold told, String code, String rule) {
        told.tellRow(Weight.NOTE, code, rule, "Nothing to do; if it is a person, correct the row.");
        return new ReadRow(
                sheet, row.number(), Outcome.LEFT_OUT, Optional.empty(), told.problems());
    }

    /** The first word is one for totals, and beside it stand numbers at most. */
    private static boolean isTotals(SheetRow row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        String first = filled.isEmpty() ? "" : filled.getFirst().text();
        if (first.length() > 40 || !Words.is("total", AMOUNT.matcher(first).replaceAll(""))) {
            return false;
        }
        return filled.stream()
                .skip(1)
                .allMatch(cell -> cell.text().chars().noneMatch(Character::isLetter));
    }

    private void tellCells(SheetRow row, RowTold told) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            if (cell.isBlank() || !isRead(i)) {
                tellBeyond(row, i, told);
            } else if (cell.isUncalculated()) {
                told.tell(
                        Weight.ASK,
                        "LST-053",
                        i,
                        "is a formula of which the list does not have the value; it was left out.",
                        "Open the list in a spreadsheet, which calculates it, and save it.");
            } else if (cell.kind() == Cell.Kind.ERROR) {
                told.tell(
                        Weight.ASK,
                        "LST-051",
                        i,
                        "is an error of the spreadsheet; it was left out.",
                        "Open the list, mend the formula, and save it.");
            } else if (cell.formula()) {
                told.tell(
                        Weight.NOTE,
                        "LST-050",
                        i,
                        "is what a formula gave when the list was last saved.",
                        "Check that it is still so.");
            } else if (cell.merged()) {
                told.tell(
                        Weight.NOTE,
                        "LST-052",
                        i,
                        "is written once for several merged rows, and was taken for each.",
                        "Check that it holds for this person.");
            }
        }
    }

    private static void tellMoved(MovedCells.Back back, RowTold told) {
        told.tell(
                Weight.ASK,
                "LST-063",
                back.column(),
                "begins cells that stand one column beside their headings; they were read as moved back.",
                "Look whether the person was read rightly, and move the cells in the list.");
    }

    private boolean isRead(int column) {
        return mapping.findColumn(column).filter(one -> one.field() != Field.IGNORED).isPresent();
    }

    /** Cells right of the last column are most often a separator inside an unquoted cell. */
    private void tellBeyond(SheetRow row, int column, RowTold told) {
        if (column == mapping.columns().size() && !row.cell(column).isBlank()) {
            told.tell(
                    Weight.ASK,
                    "LST-062",
                    column,
                    "stands beyond the last column, so the cells may have moved.",
                    "Remove the separator too many, or quote the cell that has one in it.");
        }
    }

    private static void tellShared(SharedDocument other, SheetRow row, RowTold told) {
        told.tellRow(
                Weight.ASK,
                other.samePerson() ? "LST-041" : "LST-040",
                other.samePerson()
                        ? "is the same name and document as row "
                                + other.rowsWithout(row.number())
                                + "."
                        : "has the same document number as another person, in row "
                                + other.rowsWithout(row.number())
                                + ".",
                other.samePerson()
                        ? "Remove one of them."
                        : "Look at the documents: at least one number is wrong.",
                other.rowsWithout(row.number()));
    }
}
