package org.muster.formats.listing;

import java.util.Set;

/**
 * What one column is read as.
 *
 * @param index counted from 0
 * @param heading as written, or the column's letter when there is none
 * @param reason why, as a sentence's end
 * @param doubtful whether its cells do not look like it
 * @param answers what a person said of its dates
 */
public record ColumnMapping(
        int index,
        String heading,
        Field field,
        String reason,
        boolean doubtful,
        Set<DateAnswer> answers) {

    public ColumnMapping {
        answers = Set.copyOf(answers);
    }

    ColumnMapping as(Field other, String because) {
        return new ColumnMapping(index, heading, other, because, doubtful, answers);
    }

    /** A, B, …, Z, AA, as spreadsheets call their columns. */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
