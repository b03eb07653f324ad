package org.muster.formats.pfif;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a field, each with the rule and the way out that a person is told. */
enum ValueKind {
    TEXT("", ""),
    RECORD_ID("is no record id.", "Write domain/local, such as board.example/person.17."),
    TIME("is no time of PFIF.", "Write it in UTC like 2023-08-01T18:30:00Z."),
    SEX("is no sex that PFIF knows.", "Use one of: female, male, other; or leave it out."),
    BIRTH("is no date of birth.", "Write 1980-03-12, 1980-03 or 1980."),
    AGE("is no age.", "Write 43, or 40-50."),
    YES_NO("is neither true nor false.", "Write true or false."),
    STATUS(
            "is no status that PFIF knows.",
            "Use one of: information_sought, is_note_author, believed_alive, believed_missing,"
                    + " believed_dead; or leave it out.");

    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?/\\S{1,500}");
    private static final Pattern UTC =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");
    private static final Pattern BIRTHS = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    private static final List<String> SEXES = List.of("female", "male", "other");
    private static final List<String> STATUSES =
            List.of(
                    "information_sought",
                    "is_note_author",
                    "believed_alive",
                    "believed_missing",
                    "believed_dead");

    private final String rule;
    private final String wayOut;

    ValueKind(String rule, String wayOut) {
        this.rule = rule;
        this.wayOut = wayOut;
    }

    String rule() {
        return rule;
    }

    String wayOut() {
        return wayOut;
    }

    boolean takes(String text) {
        return switch (this) {
            case TEXT -> true;
            case RECORD_ID -> ID.matcher(text).matches();
            case TIME -> isTime(text);
            case SEX -> SEXES.contains(text);
            case BIRTH -> isBirth(text);
            case AGE -> isAge(text);
            case YES_NO -> text.equals("true") || text.equals("false");
            case STATUS -> STATUSES.contains(text);
        };
    }

    private static boolean isTime(String text) {
        try {
            return UTC.matcher(text).matches() && Instant.parse(text) != null;
        } catch (DateTimeException odd) {
            return false;
        }
    }

    private static boolean isBirth(String text) {
        if (!BIRTHS.matcher(text).matches()) {
            return false;
        }
        try {
            return switch (text.length()) {
                case 4 -> true;
                case 7 -> YearMonth.parse(text) != null;
                default -> LocalDate.parse(text) != null;
            };
        } catch (DateTimeException odd) {
            return false;
        }
    }

    private static boolean isAge(String text) {
        Matcher years = YEARS.matcher(text);
        return years.matches()
                && (years.group(2) == null
                        || Integer.parseInt(years.group(1)) <= Integer.parseInt(years.group(2)));
    }
}
