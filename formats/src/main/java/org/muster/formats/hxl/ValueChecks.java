package org.muster.formats.hxl;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds cells against the tags of their columns. */
final class ValueChecks {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("T\\d\\d:\\d\\d.{0,20}");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final List<HxlColumn> columns;
    private final Telling telling;
    private final Set<Integer> untagged = new HashSet<>();

    ValueChecks(List<HxlColumn> columns, Telling telling) {
        this.columns = columns;
        this.telling = telling;
    }

    /** Where problems go. */
    interface Telling {
        void tell(
                String number, long line, String column, String value, String rule, String wayOut);
    }

    void check(HxlRow row) {
        for (int i = 0; i < columns.size(); i++) {
            String text = row.cells().get(i);
            HxlColumn column = columns.get(i);
            if (text.isEmpty()) {
                continue;
            }
            int place = i;
            column.tag()
                    .ifPresentOrElse(
                            tag -> check(row, column, tag, text),
                            () -> {
                                if (untagged.add(place)) {
                                    tellUntagged(row, column, place, text);
                                }
                            });
        }
    }

    private void tellUntagged(HxlRow row, HxlColumn column, int place, String text) {
        telling.tell(
                "013",
                row.line(),
                column.heading().isEmpty() ? "column " + (place + 1) : column.heading(),
                text,
                "stands in a column without a tag, which programs pass over.",
                "Tag the column, or leave it out.");
    }

    private void check(HxlRow row, HxlColumn column, HxlTag tag, String text) {
        if (tag.isNumber() && !NUMBER.matcher(text).matches()) {
            tell(
                    "020",
                    row,
                    column,
                    tag,
                    text,
                    "is no number, and " + tag + " wants one.",
                    "Write digits, with a point where needed, and nothing between thousands.");
        }
        if (tag.name().equals("date") && tag.attributes().stream().noneMatch(ValueChecks::isWord)) {
            date(row, column, tag, text);
        }
        if (tag.has("v_iso3") && !CODE.matcher(text).matches()) {
            tell(
                    "022",
                    row,
                    column,
                    tag,
                    text,
                    "is no code of three capitals, as +v_iso3 promises.",
                    "Write one such as NER, or leave the cell empty.");
        }
    }

    private static boolean isWord(String attribute) {
        return attribute.toLowerCase(Locale.ROOT).matches("year|month|week|name|text|num");
    }

    private void date(HxlRow row, HxlColumn column, HxlTag tag, String text) {
        boolean fits = text.length() >= 10 && DAY.matcher(text.substring(0, 10)).matches();
        if (fits) {
            try {
                LocalDate.parse(text.substring(0, 10));
                fits = text.length() == 10 || TIME.matcher(text.substring(10)).matches();
            } catch (DateTimeException odd) {
                fits = false;
            }
        }
        if (!fits) {
            tell("021", row, column, tag, text, "is no date.", "Write year-month-day: 2023-08-01.");
        }
    }

    private void tell(
            String number,
            HxlRow row,
            HxlColumn column,
            HxlTag tag,
            String text,
            String rule,
            String wayOut) {
        telling.tell(
                number,
                row.line(),
                column.heading().isEmpty() ? tag.toString() : column.heading(),
                text,
                rule,
                wayOut);
    }
}
