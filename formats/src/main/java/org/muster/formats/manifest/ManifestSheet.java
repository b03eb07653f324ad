package org.muster.formats.manifest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that a printed manifest says. Two equal sheets print as the same bytes.
 *
 * @param titleLines who issues it: ministry, operation, control centre
 * @param leg the leg's name, such as F4
 * @param route from and to, as readers know the places
 * @param times departure, doors shut, arrival: label and value, in the order to print
 * @param columns which columns, in the order to print
 * @param sealHash of the closed manifest; empty prints the sheet as a draft that is not sealed
 */
public record ManifestSheet(
        SheetLanguage language,
        boolean exercise,
        List<String> titleLines,
        String leg,
        String route,
        List<TimeLine> times,
        List<ManifestColumn> columns,
        List<ManifestLine> lines,
        String sealHash,
        String printedBy,
        Instant printedAt,
        ZoneId zone) {

    /** One labelled time in the heading. */
    public record TimeLine(String label, String value) {}

    public ManifestSheet {
        titleLines = List.copyOf(titleLines);
        times = List.copyOf(times);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        if (columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("A column stands twice in " + columns + ".");
        }
    }

    /** Counted from the lines, so that heading and list cannot differ. */
    public ManifestTotals totals() {
        return ManifestTotals.of(lines);
    }

    boolean isSealed() {
        return !sealHash.isEmpty();
    }
}
