package org.muster.formats.claim;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a claim says, from top to bottom.
 *
 * @param language of the words, as BCP 47 names it
 * @param titleLines whose claim it is: operation, ministry, post
 * @param amount what is claimed, as it is printed large
 * @param facts what must be read first, such as the state asked and the time of the figures
 * @param sections the tables, in order
 * @param notes sentences below them, such as how amounts were rounded
 * @param signers who signs below
 * @param exercise what is printed across the page where nothing is real; empty otherwise
 * @param printed the sentence at the foot of each page: who asked for the print and when
 * @param page the word before a page's number
 */
public record ClaimSheet(
        String language,
        List<String> titleLines,
        String title,
        String amount,
        List<Line> facts,
        List<Section> sections,
        List<String> notes,
        List<String> signers,
        String exercise,
        String printed,
        String page,
        Instant printedAt,
        ZoneId zone) {

    public ClaimSheet {
        titleLines = List.copyOf(titleLines);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        signers = List.copyOf(signers);
    }

    /** A fact and its label. */
    public record Line(String label, String value) {}

    /** One column: its head, its part of the width, and whether it holds figures. */
    public record Column(String head, float width, boolean figures) {}

    /**
     * A table.
     *
     * @param rows with one cell for each column
     * @param sum the last row, set apart; empty where nothing is summed
     */
    public record Section(
            String title, List<Column> columns, List<List<String>> rows, List<String> sum) {
        public Section {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            sum = List.copyOf(sum);
            for (List<String> row : rows) {
                requireWidth(columns.size(), row);
            }
            if (!sum.isEmpty()) {
                requireWidth(columns.size(), sum);
            }
        }

        private static void requireWidth(int columns, List<String> row) {
            if (row.size() != columns) {
                throw new IllegalArgumentException(row + " has not " + columns + " cells");
            }
        }
    }
}
