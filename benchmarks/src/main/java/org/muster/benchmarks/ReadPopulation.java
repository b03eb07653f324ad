package org.muster.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.ListId;
import org.muster.core.listing.Listing;
import org.muster.core.register.Source;
import org.muster.exercises.population.Plan;
import org.muster.exercises.population.Population;
import org.muster.exercises.population.Rates;
import org.muster.exercises.population.WrongTable;
import org.muster.formats.listing.DryRun;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ReadOptions;
import org.muster.identity.link.Listed;
import org.muster.server.lists.ListedRows;
import org.muster.server.lists.RowWording;

/** The lists of an invented population, read as the server reads them, with who each row is. */
final class ReadPopulation {
    private static final LocalDate TODAY = LocalDate.of(2023, 8, 3);

    /** A row as it is held against others; {@code truth} is empty where it is nobody. */
    record Row(Listed listed, String truth) {}

    private ReadPopulation() {}

    /** Invents people and reads some of the lists about them, in this order. */
    static List<List<Row>> of(int people, long seed, List<String> names, Path folder)
            throws IOException, WrongTable {
        Population.write(new Plan(people, seed, Rates.shipped("usual")), folder);
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("truth.csv"))) {
            String[] cells = line.split(",", -1);
            truth.put(cells[0] + ":" + cells[2], cells[3]);
        }
        List<List<Row>> lists = new ArrayList<>();
        for (String name : names) {
            lists.add(read(folder.resolve("lists"), name + ".csv", lists.size() + 1, truth));
        }
        return lists;
    }

    private static List<Row> read(Path folder, String name, int number, Map<String, String> truth) {
        List<Row> rows = new ArrayList<>();
        Source source = new Source(Source.Kind.PARTNER_LIST, name);
        DryRunSink sink =
                new DryRunSink() {
                    @Override
                    public void row(ReadRow row) {
                        Listing at = new Listing(new ListId(number), "", (int) row.row());
                        String who = truth.getOrDefault(name + ":" + row.row(), "");
                        RowWording.of(row)
                                .map(words -> new Row(ListedRows.of(at, source, words), who))
                                .ifPresent(rows::add);
                    }

                    @Override
                    public void problem(CellProblem problem) {}
                };
        switch (ListFile.open(folder.resolve(name), ReadOptions.FIND_OUT)) {
            case ListFile.Opened.Unreadable unreadable ->
                    throw new IllegalStateException(unreadable.toString());
            case ListFile.Opened.Readable readable -> {
                try (ListFile list = readable.list()) {
                    new DryRun(Optional.empty(), TODAY).run(list, Optional.empty(), sink);
                }
            }
        }
        return rows;
    }
}
