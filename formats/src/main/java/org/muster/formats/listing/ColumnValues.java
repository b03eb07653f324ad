package org.muster.formats.listing;

import org.muster.formats.tabular.Cell;

/** What the cells of one column look like, counted over a sample. One thread. */
final class ColumnValues {

    private int filled;
    private int dates;
    private int phones;
    private int emails;
    private int nationalities;
    private int documents;
    private int sexes;
    private int words;

    void add(Cell cell) {
        String text = cell.text();
        if (Words.isNothing(text) && !Words.is("other", text)) {
            return;
        }
        filled++;
        boolean date = isDate(cell);
        dates += date ? 1 : 0;
        emails += Contacts.isEmail(text) ? 1 : 0;
        boolean phone = !date && Contacts.splitPhones(text).stream().anyMatch(Contacts::isPhone);
        phones += phone ? 1 : 0;
        boolean nation =
                Nationalities.split(text).stream()
                        .allMatch(one -> Nationalities.find(one).isPresent());
        nationalities += nation ? 1 : 0;
        boolean sex = Words.is("female", text) || Words.is("male", text) || Words.is("other", text);
        sexes += sex ? 1 : 0;
        boolean mixed =
                text.chars().anyMatch(Character::isLetter)
                        && text.chars().anyMatch(Character::isDigit);
        documents += mixed && Contacts.isDocument(text) ? 1 : 0;
        words += text.chars().noneMatch(Character::isDigit) && !nation && !sex ? 1 : 0;
    }

    private static boolean isDate(Cell cell) {
        return cell.kind() == Cell.Kind.DATE
                || switch (DateText.of(cell.text())) {
                    case DateText.Told told -> true;
                    case DateText.Open open -> true;
                    case DateText.Partial partial -> true;
                    case DateText.Serial serial -> false;
                    case DateText.None none -> false;
                };
    }

    int filled() {
        return filled;
    }

    /** How many cells look like a field, for the fields that have a look. */
    int like(Field field) {
        return switch (field) {
            case BIRTH_DATE -> dates;
            case SEX -> sexes;
            case NATIONALITY, SECOND_NATIONALITY -> nationalities;
            case PASSPORT -> documents;
            case PHONE -> phones;
            case EMAIL -> emails;
            case WHOLE_NAME, FAMILY_NAME, SECOND_FAMILY_NAME, GIVEN_NAME -> words;
            case MIDDLE_NAME, FATHER_NAME, BIRTH_NAME, ORIGINAL_NAME -> words;
            case BIRTH_YEAR, IDENTITY_CARD, PLACE, HOUSEHOLD, PRESENCE, IGNORED -> filled;
        };
    }
}
