package org.muster.formats.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.RowSink;
import org.muster.formats.tabular.Sheet;
import org.muster.formats.tabular.SheetRow;

/**
 * Reads a list as an import would, and changes nothing. Each sheet is streamed three times: its top
 * for the mapping, all of it for what only all rows say, and again for the people.
 *
 * @param profile a mapping from earlier; used for sheets with its headings
 * @param today births after it are told
 */
public record DryRun(Optional<Profile> profile, LocalDate today) {

    private static final int TOP = 1_000;

    /** Runs over one named sheet, or over all that are not hidden. */
    public List<SheetResult> run(ListFile list, Optional<String> only, DryRunSink sink) {
        List<SheetResult> results = new ArrayList<>();
        for (Sheet sheet : list.listSheets()) {
            if (only.isPresent() ? only.get().equals(sheet.name()) : !sheet.hidden()) {
                results.add(run(list, sheet, sink));
            } else if (only.isEmpty()) {
                results.add(
                        SheetResult.unread(
                                sheet.name(),
                                new Mapping(0, "", List.of()),
                                "it is hidden; name it to read it"));
            }
        }
        return results;
    }

    private SheetResult run(ListFile list, Sheet sheet, DryRunSink sink) {
        List<SheetRow> top = new ArrayList<>();
        List<CellProblem> early = new ArrayList<>();
        list.read(
                sheet,
                row -> {
                    top.add(row);
                    return top.size() < TOP;
                },
                early::add);
        Mapping proposed = MappingProposer.propose(top);
        Mapping mapping = profile.flatMap(one -> one.findFor(proposed)).orElse(proposed);
        if (!mapping.hasName() || top.isEmpty()) {
            early.forEach(sink::problem);
            return SheetResult.unread(
                    sheet.name(),
                    mapping,
                    top.isEmpty() ? "it is empty" : "no column is known to hold names");
        }
        Overview overview = new Overview(mapping);
        list.read(sheet, below(mapping, overview::add), problem -> {});
        return read(list, sheet, mapping, overview, sink);
    }

    private SheetResult read(
            ListFile list, Sheet sheet, Mapping mapping, Overview overview, DryRunSink sink) {
        RowReader reader = new RowReader(list.name(), sheet.name(), mapping, overview, today);
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        list.read(
                sheet,
                below(
                        mapping,
                        row -> {
                            ReadRow read = reader.read(row, overview.findShared(row));
                            counts.merge(read.outcome(), 1L, Long::sum);
                            sink.row(read);
                        }),
                sink::problem);
        return new SheetResult(
                sheet.name(),
                mapping,
                profile.flatMap(one -> one.findFor(mapping)).isPresent(),
                counts,
                Question.of(mapping, overview),
                readings(mapping, overview),
                "");
    }

    private static RowSink below(Mapping mapping, Consumer<SheetRow> rows) {
        return row -> {
            if (row.number() > mapping.headerRow()) {
                rows.accept(row);
            }
            return true;
        };
    }

    private static List<String> readings(Mapping mapping, Overview overview) {
        List<String> readings = new ArrayList<>();
        overview.dates()
                .forEach((index, dates) -> {
                    if (!dates.reading().isEmpty()) {
                        readings.add(
                                mapping.heading(index) + ": dates are read " + dates.reading());
                    }
                });
        if (overview.isSexSpanish()) {
            readings.add("M is read as female (mujer), because the column has H for men and no F");
        }
        return readings;
    }
}
