package org.muster.formats.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a paper says, from top to bottom.
 *
 * @param language of the words, as BCP 47 names it
 * @param titleLines whose paper it is: operation, ministry, post
 * @param amount what is claimed, printed large; empty where no amount stands alone
 * @param facts what must be read first, such as the state asked and the time of the figures
 * @param sections the tables, in order
 * @param words paragraphs that somebody signs, in the size of what must be read
 * @param fills what is written by hand
 * @param notes sentences below them, such as how amounts were rounded
 * @param signers who signs below
 */
public record ReportSheet(
        String language,
        List<String> titleLines,
        String title,
        String amount,
        List<Line> facts,
        List<Section> sections,
        List<String> words,
        List<Fill> fills,
        List<String> notes,
        List<String> signers,
        Print print) {

    public ReportSheet {
        titleLines = List.copyOf(titleLines);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        words = List.copyOf(words);
        fills = List.copyOf(fills);
        notes = List.copyOf(notes);
        signers = List.copyOf(signers);
    }

    /**
     * The print itself.
     *
     * @param exercise what is printed large across the page where nothing is real; empty otherwise
     * @param sentence at the foot of each page: who asked for the print and when
     * @param mark the same in short, faint across each page; empty where none is wanted
     * @param page the word before a page's number
     */
    public record Print(
            String exercise, String sentence, String mark, String page, Instant at, ZoneId zone) {}

    /** A fact and its label. */
    public record Line(String label, String value) {}

    /**
     * Room to write in.
     *
     * @param value what is known already; empty for an empty line
     * @param lines how many lines there are, at least one
     */
    public record Fill(String label, String value, int lines) {
        public Fill {
            if (lines < 1) {
                throw new IllegalArgumentException(label + " has " + lines + " lines");
            }
        }
    }

    /** One column: its head, its part of the width, and whether it holds figures. */
    public record Column(String head, float width, boolean figures) {}

    /**
     * A table.
     *
     * @param said a sentence that one has to know to read it; empty for most
     * @param rows with one cell for each column
     * @param sum the last row, set apart; empty where nothing is summed
     */
    public record Section(
            String title,
            String said,
            List<Column> columns,
            List<List<String>> rows,
            List<String> sum) {
        /** One that needs no sentence. */
        public Section(
                String title, List<Column> columns, List<List<String>> rows, List<String> sum) {
            this(title, "", columns, rows, sum);
        }

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
