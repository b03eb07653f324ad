package org.muster.server.pages;

import java.util.List;
import org.muster.formats.report.ReportSheet;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Print;
import org.muster.formats.report.ReportSheet.Section;

/**
 * The file that an operation leaves behind, as a page and on paper. It names nobody: whoever may
 * look people up finds them by the references beside the figures.
 *
 * @param facts what must be read first
 */
public record AfterAction(String title, List<Line> facts, List<Part> parts) {

    public AfterAction {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /**
     * One part of the file.
     *
     * @param key names it among the words, and in addresses
     * @param said what one has to know to read it
     */
    public record Part(
            String key, String title, String said, List<Column> columns, List<Row> rows) {
        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Where there is nothing, the paper says so. */
        Section section(String nothing) {
            return rows.isEmpty()
                    ? new Section(
                            title,
                            said,
                            List.of(new Column("", 1, false)),
                            List.of(List.of(nothing)),
                            List.of())
                    : new Section(
                            title,
                            said,
                            columns,
                            rows.stream().map(Row::cells).toList(),
                            List.of());
        }
    }

    /**
     * One row.
     *
     * @param inside the page in the operation where it comes from; empty where there is none
     */
    public record Row(List<String> cells, String inside) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(String inside, String... cells) {
            return new Row(List.of(cells), inside);
        }
    }

    static AfterAction of(Visit visit) {
        return new AfterActionParts(visit).file();
    }

    ReportSheet paper(Frame frame) {
        var plan = frame.operation().plan();
        return new ReportSheet(
                frame.words().language(),
                List.of(plan.name(), plan.post()),
                title,
                "",
                facts,
                parts.stream().map(part -> part.section(frame.word("afterAction.none"))).toList(),
                List.of(),
                List.of(),
                List.of(frame.word("afterAction.nobody")),
                List.of(),
                new Print(
                        frame.exercise() ? frame.word("exercise.title") : "",
                        frame.word("claim.printed", frame.reader().name(), frame.asOf()),
                        "",
                        frame.word("claim.page"),
                        frame.moment().asOf(),
                        plan.zone()));
    }
}
