package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.formats.listing.ListedPerson.ListedDocument;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Reads sex, nationalities and documents. */
final class IdentityReader {

    private static final int EXACT_DIGITS = 15;

    private static final Map<Field, String> KINDS =
            Map.of(
                    Field.PASSPORT, "passport",
                    Field.IDENTITY_CARD, "identity-card",
                    Field.DOCUMENT, "unknown");

    private final Mapping mapping;
    private final boolean spanishLetters;

    /**
     * @param spanishLetters whether M is mujer, since the column has H (hombre) for men
     */
    IdentityReader(Mapping mapping, boolean spanishLetters) {
        this.mapping = mapping;
        this.spanishLetters = spanishLetters;
    }

    String sex(SheetRow row, RowTold told) {
        for (ColumnMapping column : mapping.columns()) {
            String text = row.cell(column.index()).text();
            if (column.field() != Field.SEX || text.isEmpty()) {
                continue;
            }
            if (spanishLetters && text.strip().equalsIgnoreCase("m")) {
                return "female";
            }
            Optional<String> known =
                    List.of("female", "male", "other").stream()
                            .filter(sex -> Words.is(sex, text))
                            .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
            if (!Words.isNothing(text)) {
                told.tell(
                        Weight.NOTE,
                        "LST-030",
                        column.index(),
                        "is no known word for a sex; it was left out.",
                        "Write F, M or X.");
            }
        }
        return "";
    }

    List<String> nationalities(SheetRow row, RowTold told) {
        List<String> codes = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            boolean nation =
                    column.field() == Field.NATIONALITY
                            || column.field() == Field.SECOND_NATIONALITY;
            String cell = row.cell(column.index()).text();
            if (!nation || Words.isNothing(cell)) {
                continue;
            }
            for (String text : Nationalities.split(cell)) {
                Optional<String> code = Nationalities.find(text);
                if (code.isEmpty()) {
                    told.tell(
                            Weight.ASK,
                            "LST-031",
                            column.index(),
                            "is no nationality known here, or one that several states share.",
                            "Write the three letters of the passport, such as NER for Niger, NGA for Nigeria.");
                } else if (!codes.contains(code.get())) {
                    codes.add(code.get());
                }
            }
        }
        return codes;
    }

    List<ListedDocument> documents(SheetRow row, RowTold told) {
        List<ListedDocument> documents = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            Optional<String> kind = Optional.ofNullable(KINDS.get(column.field()));
            if (kind.isEmpty() || Words.isNothing(cell.text()) || cell.kind() == Cell.Kind.ERROR) {
                continue;
            }
            number(cell, column.index(), told)
                    .map(number -> new ListedDocument(kind.get(), number))
                    .ifPresent(documents::add);
        }
        return documents;
    }

    private static Optional<String> number(Cell cell, int column, RowTold told) {
        String number = Contacts.document(cell.text());
        if (isLost(cell)) {
            told.tell(
                    Weight.ASK,
                    "LST-036",
                    column,
                    "is a number that a spreadsheet has shortened: its last digits are gone; it was left out.",
                    "Ask for the number as text.");
            return Optional.empty();
        }
        if (!Contacts.isDocument(number)) {
            told.tell(
                    Weight.ASK,
                    "LST-038",
                    column,
                    "does not look like a document's number: 5 to 15 letters A to Z and digits.",
                    "Correct the cell, or leave it empty.");
            return Optional.empty();
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            told.tell(
                    Weight.NOTE,
                    "LST-037",
                    column,
                    "is kept as a number by the spreadsheet, which drops zeros at the front.",
                    "Check a few against the documents.");
        }
        return Optional.of(number);
    }

    /** Whether digits are missing: shown as 2.279E+10 in text, or beyond what a number can hold. */
    static boolean isLost(Cell cell) {
        boolean number = cell.kind() == Cell.Kind.NUMBER;
        return number
                ? cell.text().chars().filter(Character::isDigit).count() > EXACT_DIGITS
                : Contacts.isShortened(cell.text());
    }
}
