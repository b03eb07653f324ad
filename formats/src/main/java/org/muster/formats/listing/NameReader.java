package org.muster.formats.listing;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.muster.formats.listing.ListedPerson.ListedName;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Reads a name from one column or several. */
final class NameReader {

    private static final String FIX = "Correct the cell in the list, or correct the mapping.";

    private static final Set<String> NO_NAMES =
            Set.of("n a", "inconnu", "inconnue", "unknown", "unbekannt", "desconocido", "xxx");

    /** Old programs write ? for a letter that they do not have: Fran?ois. */
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?+\\p{L}|(?:^|\\s)\\?+\\p{L}");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Mapping mapping;

    NameReader(Mapping mapping) {
        this.mapping = mapping;
    }

    ListedName read(SheetRow row, RowTold told) {
        return read(row, Optional.empty(), told);
    }

    /**
     * @param scanned what machine-readable lines of the row say, for a row that says nothing else
     */
    ListedName read(SheetRow row, Optional<ListedName> scanned, RowTold told) {
        String family = join(row, told, Field.FAMILY_NAME, Field.SECOND_FAMILY_NAME);
        String given = join(row, told, Field.GIVEN_NAME, Field.FATHER_NAME, Field.MIDDLE_NAME);
        String whole = join(row, told, Field.WHOLE_NAME);
        String original = join(row, told, Field.ORIGINAL_NAME);
        String born = join(row, told, Field.BIRTH_NAME);
        ListedName name = new ListedName(family, given, "", original, born);
        if (family.isEmpty() && given.isEmpty()) {
            String machine = whole.isEmpty() ? join(row, told, Field.MRZ_NAME) : whole;
            name =
                    machine.indexOf('<') > 0
                            ? MrzCells.name(machine, original, born)
                            : fromWhole(machine, original, born);
        }
        name = name.isEmpty() && scanned.isPresent() ? scanned.get() : name;
        // somebody of whom only the name at birth is known is called by that
        name = name.isEmpty() ? new ListedName(born, "", "", "", "") : name;
        if (name.isEmpty()) {
            told.tellRow(
                    Weight.REJECT,
                    "LST-010",
                    "has no name in the columns that are read as names.",
                    "Fill the name in, or correct the mapping.");
        }
        return isLatin(name) ? name : asOriginal(name);
    }

    /** Capitals or a comma show which part is the family name; else the name stays whole. */
    private static ListedName fromWhole(String whole, String original, String born) {
        int comma = whole.indexOf(',');
        if (comma > 0) {
            return new ListedName(
                    whole.substring(0, comma).strip(),
                    whole.substring(comma + 1).strip(),
                    "",
                    original,
                    born);
        }
        List<String> capitals = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : SPACES.split(whole, -1)) {
            boolean loud =
                    word.length() > 1
                            && word.equals(word.toUpperCase(Locale.ROOT))
                            && !word.equals(word.toLowerCase(Locale.ROOT));
            (loud ? capitals : others).add(word);
        }
        boolean shown = !capitals.isEmpty() && !others.isEmpty();
        return shown
                ? new ListedName(
                        String.join(" ", capitals), String.join(" ", others), "", original, born)
                : new ListedName("", "", whole, original, born);
    }

    private static boolean isLatin(ListedName name) {
        return isLatin(name.family() + name.given() + name.whole());
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.LATIN);
    }

    /** What is not in Latin letters is the original, whichever column it stands in. */
    private static ListedName asOriginal(ListedName name) {
        if (!name.original().isEmpty()) {
            return name;
        }
        String given = name.given();
        String family = name.family();
        String whole = name.whole().isEmpty() ? (given + " " + family).strip() : name.whole();
        boolean all = !isLatin(given) || given.isEmpty();
        return all && (family.isEmpty() || !isLatin(family))
                ? new ListedName("", "", "", whole, name.born())
                : name;
    }

    private String join(SheetRow row, RowTold told, Field... fields) {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            for (ColumnMapping column : mapping.columns()) {
                Cell cell = row.cell(column.index());
                if (column.field() == field && cell.kind() != Cell.Kind.ERROR) {
                    String text = cell.text().replace('\n', ' ');
                    if (!text.isEmpty() && !isNoName(text)) {
                        check(text, column.index(), told);
                        parts.add(text);
                    }
                }
            }
        }
        return String.join(" ", parts);
    }

    /** "X" and "-" stand for an unknown name; but "Na" is one, and so is "Sans". */
    private static boolean isNoName(String text) {
        boolean signs =
                text.codePoints().noneMatch(Character::isLetter)
                        && text.codePoints().noneMatch(Character::isDigit);
        return signs || text.length() < 15 && NO_NAMES.contains(Fold.fold(text));
    }

    private static void check(String text, int column, RowTold told) {
        if (text.indexOf('\uFFFD') >= 0 || LOST.matcher(text).find()) {
            told.tell(
                    Weight.ASK,
                    "LST-012",
                    column,
                    "has a letter that was lost when the list was saved.",
                    "Write the name as the person's document has it.");
        } else if (text.indexOf('@') >= 0 || text.codePoints().anyMatch(Character::isDigit)) {
            told.tell(
                    Weight.ASK,
                    "LST-011",
                    column,
                    "is read as a name, but has digits or an @ in it.",
                    FIX);
        }
    }
}
