package org.muster.formats.listing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.muster.formats.tabular.Cell;

/** What the cells of one column look like, counted over a sample. One thread. */
final class ColumnValues {

    private static final Pattern SPACES = Pattern.compile("[\\s,]+");
    private static final Pattern YEARS_OF_AGE = Pattern.compile("\\d{1,3}");

    /** Births lie further apart than the days of trips, calls and scans. */
    private static final int GENERATION = 15;

    private int filled;
    private int dates;
    private int phones;
    private int surePhones;
    private int emails;
    private int nationalities;
    private int documents;
    private int sexes;
    private int words;
    private int severalWords;
    private int machineNames;
    private int machineLines;
    private int ages;
    private int earliest = Integer.MAX_VALUE;
    private int latest = Integer.MIN_VALUE;
    private final Set<String> different = new HashSet<>();

    void add(Cell cell) {
        String text = cell.text();
        if (Words.isNothing(text) && !Words.is("other", text)) {
            return;
        }
        filled++;
        different.add(text);
        boolean date = addDate(cell);
        emails += Contacts.isEmail(text) ? 1 : 0;
        boolean phone = !date && Contacts.splitPhones(text).stream().anyMatch(Contacts::isPhone);
        phones += phone ? 1 : 0;
        surePhones +=
                phone && Contacts.splitPhones(text).stream().anyMatch(Contacts::isSurelyPhone)
                        ? 1
                        : 0;
        ages += YEARS_OF_AGE.matcher(text).matches() ? 1 : 0;
        addWords(text);
    }

    private boolean addDate(Cell cell) {
        int year =
                cell.kind() == Cell.Kind.DATE
                        ? Integer.parseInt(cell.text().substring(0, 4))
                        : year(DateText.of(cell.text()));
        if (year < 0) {
            return false;
        }
        dates++;
        earliest = Math.min(earliest, year);
        latest = Math.max(latest, year);
        return cell.kind() == Cell.Kind.DATE || !(DateText.of(cell.text()) instanceof DateText.Six);
    }

    /** The year of a date, of two digits or four; -1 where there is no date. */
    private static int year(DateText text) {
        return switch (text) {
            case DateText.Told told -> told.year();
            case DateText.Open open -> open.year();
            case DateText.Partial partial -> partial.year();
            case DateText.Six six ->
                    six.isYearFirst()
                            ? six.first()
                            : six.isDayFirst() || six.isMonthFirst() ? six.third() : -1;
            case DateText.Serial serial -> -1;
            case DateText.None none -> -1;
        };
    }

    private void addWords(String text) {
        boolean nation =
                Nationalities.split(text).stream()
                        .allMatch(one -> Nationalities.find(one).isPresent());
        nationalities += nation ? 1 : 0;
        boolean sex = Words.is("female", text) || Words.is("male", text) || Words.is("other", text);
        sexes += sex ? 1 : 0;
        boolean letter = text.chars().anyMatch(Character::isLetter);
        boolean digit = text.chars().anyMatch(Character::isDigit);
        documents += letter && digit && Contacts.isDocument(text) ? 1 : 0;
        boolean machine = MrzCells.isName(text);
        machineNames += machine ? 1 : 0;
        machineLines += MrzCells.isLines(text) ? 1 : 0;
        boolean word = letter && !digit && !sex && text.indexOf('@') < 0;
        words += word ? 1 : 0;
        severalWords += word && SPACES.split(text.strip(), -1).length > 1 ? 1 : 0;
    }

    int filled() {
        return filled;
    }

    /** Whether as dates they may be births: not all in a few years around the same time. */
    boolean isSpread() {
        return latest - earliest >= GENERATION;
    }

    /** Whether they could be the names of people: words, often several, seldom the same. */
    boolean isLikeNames() {
        return filled >= 3
                && words * 10 >= filled * 9
                && different.size() * 2 > filled
                && severalWords * 2 > filled;
    }

    /** Whether they could be one part of the names of people: words, seldom the same. */
    boolean isLikePartOfNames() {
        return filled >= 3 && words * 10 >= filled * 9 && different.size() * 2 > filled;
    }

    /** How many cells can be nothing but this field, whatever the heading says. */
    int surely(Field field) {
        return field == Field.PHONE ? surePhones : like(field);
    }

    /** How many cells look like a field, for the fields that have a look. */
    int like(Field field) {
        return switch (field) {
            case BIRTH_DATE, TRIP_FROM, TRIP_UNTIL -> dates;
            case SEX -> sexes;
            case NATIONALITY, SECOND_NATIONALITY -> nationalities;
            case PASSPORT -> documents;
            case PHONE -> phones;
            case EMAIL -> emails;
            case MRZ_NAME -> machineNames;
            case MRZ -> machineLines;
            case AGE -> ages;
            case WHOLE_NAME, FAMILY_NAME, SECOND_FAMILY_NAME, GIVEN_NAME -> words;
            case MIDDLE_NAME, FATHER_NAME, BIRTH_NAME, ORIGINAL_NAME -> words;
            case BIRTH_YEAR, IDENTITY_CARD, DOCUMENT, ADDRESS, PLACE, HOUSEHOLD -> filled;
            case RELATION, CALLER, PRESENCE, IGNORED -> filled;
        };
    }
}
