package org.muster.formats.hxl;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The totals of an evacuation as a table: a row for each line, with the one key that it is about.
 * What is not known is a row too, and its key says so.
 */
public final class TotalsTable {

    static final String UNKNOWN = "(unknown)";
    static final String EXERCISE = "exercise";
    static final String ACTUAL = "actual";

    static final HxlTag AS_OF = HxlTag.of("#date+reported");
    static final HxlTag OPERATION = HxlTag.of("#crisis+name");
    static final HxlTag STATUS = HxlTag.of("#meta+status");
    static final HxlTag COUNTED = HxlTag.of("#indicator+name");
    static final HxlTag BREAKDOWN = HxlTag.of("#meta+breakdown");
    static final HxlTag KEY = HxlTag.of("#meta+key");
    static final HxlTag NATIONALITY_CODE = HxlTag.of("#country+nationality+code+v_iso3");
    static final HxlTag NATIONALITY = HxlTag.of("#country+nationality+name");
    static final HxlTag LEG = HxlTag.of("#event+leg+name");
    static final HxlTag DAY = HxlTag.of("#date+departure");
    static final HxlTag AGE = HxlTag.of("#group+age");
    static final HxlTag SEX = HxlTag.of("#group+sex");
    static final HxlTag PERSONS = HxlTag.of("#reached+evacuated+num");

    private static final List<HxlColumn> COLUMNS =
            List.of(
                    column("As of", AS_OF),
                    column("Operation", OPERATION),
                    column("Status", STATUS),
                    column("Counted", COUNTED),
                    column("Breakdown", BREAKDOWN),
                    column("Key", KEY),
                    column("Nationality code", NATIONALITY_CODE),
                    column("Nationality", NATIONALITY),
                    column("Leg", LEG),
                    column("Day of departure", DAY),
                    column("Age", AGE),
                    column("Sex", SEX),
                    column("Persons", PERSONS));

    /** Names of countries by their code of three letters. */
    private static final Map<String, String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries())
                    .map(code -> new Locale.Builder().setRegion(code).build())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Locale::getISO3Country,
                                    place -> place.getDisplayCountry(Locale.ENGLISH)));

    private TotalsTable() {}

    public static HxlTable of(Totals totals) {
        List<HxlRow> rows = new ArrayList<>();
        for (TotalLine line : totals.lines()) {
            rows.add(
                    new HxlRow(
                            0,
                            COLUMNS.stream()
                                    .map(column -> cell(totals, line, column.tag().orElseThrow()))
                                    .toList()));
        }
        return new HxlTable(COLUMNS, rows);
    }

    private static HxlColumn column(String heading, HxlTag tag) {
        return HxlColumn.of(heading, tag.toString());
    }

    private static String cell(Totals totals, TotalLine line, HxlTag tag) {
        if (tag.equals(AS_OF)) {
            return totals.asOf().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        if (tag.equals(OPERATION)) {
            return totals.operation();
        }
        if (tag.equals(STATUS)) {
            return totals.exercise() ? EXERCISE : ACTUAL;
        }
        if (tag.equals(COUNTED)) {
            return totals.counted();
        }
        if (tag.equals(BREAKDOWN)) {
            return line.breakdown().word();
        }
        if (tag.equals(PERSONS)) {
            return Integer.toString(line.persons());
        }
        if (tag.equals(NATIONALITY_CODE)) {
            boolean country =
                    line.breakdown() == Breakdown.NATIONALITY && COUNTRIES.containsKey(line.key());
            return country ? line.key() : "";
        }
        if (tag.equals(KEY)) {
            boolean unknown = line.key().isEmpty() && line.breakdown() != Breakdown.TOTAL;
            return unknown ? UNKNOWN : line.key();
        }
        boolean own = tag.equals(tagOf(line.breakdown())) && !line.key().equals(TotalLine.OTHERS);
        return own ? name(line) : "";
    }

    /** Where the key of a breakdown stands once more for whoever knows no more than its tag. */
    private static HxlTag tagOf(Breakdown breakdown) {
        return switch (breakdown) {
            case TOTAL -> KEY;
            case NATIONALITY -> NATIONALITY;
            case LEG -> LEG;
            case DAY -> DAY;
            case AGE -> AGE;
            case SEX -> SEX;
        };
    }

    private static String name(TotalLine line) {
        return line.breakdown() == Breakdown.NATIONALITY
                ? COUNTRIES.getOrDefault(line.key(), line.key())
                : line.key();
    }
}
