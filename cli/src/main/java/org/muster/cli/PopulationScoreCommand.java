package org.muster.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.muster.exercises.population.WrongTable;
import org.muster.exercises.population.score.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a grouping of rows against the truth. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Holds clusters, as 'muster link' writes them, against the truth.",
        footer = {
            "",
            "Pairs of rows are counted: precision is how many of the pairs put together are of one",
            "person, recall how many pairs of one person were put together. A row that CLUSTERS leaves",
            "out stands alone. Exit codes: 0 scored; 2 a file cannot be used."
        })
final class PopulationScoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "TRUTH.csv",
            description = "Columns list, sheet, row, person, household.")
    private Path truth;

    @Parameters(
            paramLabel = "CLUSTERS.csv",
            description = "Columns list, row, person; and sheet for workbooks.")
    private Path clusters;

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().print(Score.of(truth, clusters).text());
            spec.commandLine().getOut().flush();
            return Exit.OK;
        } catch (WrongTable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.BAD_INPUT;
        }
    }
}
