package org.muster.ledger.sql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;

/** Every contract of a ledger, whatever database it stands on. */
abstract class TrialLedger
        implements AppendContract,
                ChainContract,
                AnchorContract,
                SecrecyContract,
                ErasureContract,
                SnapshotContract,
                OpeningContract {
    @TempDir Path folder;
    private @Nullable DurableLedger opened;

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public DurableLedger ledger() throws Exception {
        if (opened == null) {
            opened = Ledgers.open(folder, database());
        }
        return opened;
    }

    @Override
    @AfterEach
    public void closeLedger() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
