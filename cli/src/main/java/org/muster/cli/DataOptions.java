package org.muster.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import picocli.CommandLine.Option;

/**
 * Where a command finds the ledger: the data folder, or the database that MUSTER_DATABASE_URL
 * names.
 */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data folder: keys, accounts and, without a database, the ledger (default: ./muster-data).")
    private Path folder = Path.of("muster-data");

    Path folder() {
        return folder;
    }

    Ledger open() throws LedgerUnavailable {
        return Ledgers.open(folder, database());
    }

    static Optional<String> database() {
        @Nullable String url = System.getenv("MUSTER_DATABASE_URL");
        return Optional.ofNullable(url).filter(text -> !text.isBlank());
    }
}
