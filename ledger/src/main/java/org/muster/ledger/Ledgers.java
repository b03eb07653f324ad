package org.muster.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.muster.ledger.sql.PostgresLedger;
import org.muster.ledger.sql.SqliteLedger;

/** Opens ledgers. */
public final class Ledgers {
    private Ledgers() {}

    /**
     * Opens the ledger of a data folder, making both where there is none: SQLite in the folder, or
     * PostgreSQL where an address is given. Only one server at a time may use a folder.
     */
    public static DurableLedger open(Path dataFolder, Optional<String> databaseUrl)
            throws LedgerUnavailable {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The data folder "
                            + folder
                            + " cannot be made ("
                            + e.getMessage()
                            + "). Name a folder that this user may write to.",
                    e);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            return new LockedLedger(
                    databaseUrl.isPresent()
                            ? PostgresLedger.open(folder, databaseUrl.get())
                            : SqliteLedger.open(folder),
                    lock);
        } catch (LedgerUnavailable | RuntimeException e) {
            lock.close();
            throw e;
        }
    }
}
