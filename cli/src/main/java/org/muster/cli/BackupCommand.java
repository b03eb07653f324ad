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

/** Copies a data folder into one file, while a server runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies the data folder with its ledger into one file, also while a server runs.",
        footer = {
            "",
            "The operator's key is never in it: keep that elsewhere. A ledger in PostgreSQL is copied by",
            "pg_dump. Exit codes: 0 done; 3 it could not be made, and nothing is left of it."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Parameters(paramLabel = "FILE", description = "The file to make; it must not be there yet.")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (DataOptions.database().isPresent()) {
            err.println(
                    "The ledger is in PostgreSQL: copy it with pg_dump, and the data folder by any"
                            + " means but operator.key. How: docs/operations.md.");
            return Exit.BAD_INPUT;
        }
        try {
            Backup.Contents made = Backup.make(data.folder(), file);
            out.printf(
                    "%s: %,d facts, %,d files beside the ledger. The operator's key is not in it.%n",
                    file, made.facts(), made.files());
            return Exit.OK;
        } catch (LedgerUnavailable e) {
            err.println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }
}
