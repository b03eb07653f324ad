package org.muster.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.muster.ledger.Backup;
import org.muster.ledger.LedgerUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a back-up into a new data folder. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a back-up into a data folder that is not there yet, or is empty.",
        footer = {
            "",
            "Put the operator's key beside it, then walk it: muster ledger verify. What was recorded since is",
            "not in it; nodes that took some of that refuse what is recorded on the older copy.",
            "Exit codes: 0 done; 3 it does not fit."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Parameters(paramLabel = "FILE", description = "What muster backup made.")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Backup.Contents there =
                    Backup.restore(file, data.folder().toAbsolutePath().normalize());
            out.printf(
                    "%s: %,d facts and %,d files of %s. Put operator.key there, then: muster ledger"
                            + " verify --data %s%n",
                    data.folder(), there.facts(), there.files(), there.at(), data.folder());
            return Exit.OK;
        } catch (LedgerUnavailable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }
}
