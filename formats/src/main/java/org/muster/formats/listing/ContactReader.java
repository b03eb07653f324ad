package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Reads how somebody can be reached, where they are, and with whom. */
final class ContactReader {

    /** 34, 34 ans, ~34, 34.0, 34 years old; but not 6 months. */
    private static final Pattern AGE =
            Pattern.compile(
                    "[~±≈]?\\s*(1[01]\\d|\\d{1,2})(?:[.,]0+)?\\s*"
                            + "(?:ans?|y(?:ears?|rs?|o)?(?: old)?|jahre?|j|años?|سن[ةه]|سنوات)?\\.?",
                    Pattern.CASE_INSENSITIVE);

    private final Map<Field, List<ColumnMapping>> columns;

    ContactReader(Mapping mapping) {
        this.columns =
                mapping.columns().stream().collect(Collectors.groupingBy(ColumnMapping::field));
    }

    List<String> phones(SheetRow row, RowTold told) {
        List<String> phones = new ArrayList<>();
        for (ColumnMapping column : columns(Field.PHONE)) {
            Cell cell = row.cell(column.index());
            if (Words.isNothing(cell.text()) || cell.kind() == Cell.Kind.ERROR) {
                continue;
            }
            if (IdentityReader.isLost(cell)) {
                told.tell(
                        Weight.ASK,
                        "LST-032",
                        column.index(),
                        "is a phone number that a spreadsheet has shortened: its last digits are gone; it was left out.",
                        "Ask for the number as text.");
                continue;
            }
            for (String phone : Contacts.splitPhones(cell.text())) {
                add(phone, cell, column.index(), told, phones);
            }
        }
        return phones;
    }

    private static void add(
            String phone, Cell cell, int column, RowTold told, List<String> phones) {
        if (!Contacts.isPhone(phone) && cell.kind() != Cell.Kind.NUMBER) {
            told.tell(
                    Weight.NOTE,
                    "LST-034",
                    column,
                    "does not look like a telephone number; it was kept as it is written.",
                    "Correct it before somebody calls it.");
            phones.add(phone);
            return;
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            told.tell(
                    Weight.NOTE,
                    "LST-033",
                    column,
                    "is kept as a number by the spreadsheet: a 0 or + at the front may be missing.",
                    "Check a few against the original.");
        }
        phones.add(Contacts.phone(phone));
    }

    List<String> emails(SheetRow row, RowTold told) {
        List<String> emails = new ArrayList<>();
        for (ColumnMapping column : columns(Field.EMAIL)) {
            String text = row.cell(column.index()).text();
            if (Words.isNothing(text)) {
                continue;
            }
            for (String one : Contacts.splitEmails(text)) {
                if (Contacts.isEmail(one)) {
                    emails.add(one);
                } else if (!one.isEmpty()) {
                    told.tell(
                            Weight.NOTE,
                            "LST-035",
                            column.index(),
                            "is no e-mail address; it was left out.",
                            "Correct it, such as name@example.org.");
                }
            }
        }
        return emails;
    }

    /** The texts of all columns of a field, in one. */
    String text(SheetRow row, Field field) {
        List<String> parts = new ArrayList<>();
        for (ColumnMapping column : columns(field)) {
            Cell cell = row.cell(column.index());
            if (!Words.isNothing(cell.text()) && cell.kind() != Cell.Kind.ERROR) {
                parts.add(cell.text().replace('\n', ' '));
            }
        }
        return String.join(", ", parts);
    }

    String presence(SheetRow row, RowTold told) {
        for (ColumnMapping column : columns(Field.PRESENCE)) {
            String text = row.cell(column.index()).text();
            if (Words.is("here", text)) {
                return "here";
            }
            if (Words.is("away", text)) {
                return "away";
            }
            if (!Words.isNothing(text)) {
                told.tell(
                        Weight.NOTE,
                        "LST-039",
                        column.index(),
                        "does not say whether the person is here or away; it was left out.",
                        "Write here or away.");
            }
        }
        return "";
    }

    /** Years; the list does not say on which day, so no year of birth is made of them. */
    String age(SheetRow row, RowTold told) {
        for (ColumnMapping column : columns(Field.AGE)) {
            String text = row.cell(column.index()).text();
            Matcher years = AGE.matcher(Fold.digits(text));
            if (years.matches()) {
                return years.group(1);
            }
            if (!Words.isNothing(text)) {
                told.tell(
                        Weight.NOTE,
                        "LST-046",
                        column.index(),
                        "is no age in years; it was left out.",
                        "Write years, such as 34, or the date of birth.");
            }
        }
        return "";
    }

    private List<ColumnMapping> columns(Field field) {
        return columns.getOrDefault(field, List.of());
    }
}
