package org.muster.ledger.sql;

import java.nio.file.Path;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.keys.OperatorKey;

/**
 * The same ledger with nothing sealed, so that one can say what sealing costs. It holds invented
 * people only, and the program itself has no way to open one.
 */
public final class UnsealedLedger {
    private UnsealedLedger() {}

    public static DurableLedger open(Path folder) throws LedgerUnavailable {
        return SqlLedger.open(
                folder,
                SqliteDatabase.of(folder),
                SnapshotHabit.USUAL,
                OperatorKey::open,
                FactCodec.unsealed());
    }
}
