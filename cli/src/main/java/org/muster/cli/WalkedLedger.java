package org.muster.cli;

import java.nio.file.Files;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.keys.DutyKey;
import org.muster.ledger.keys.KeySource;
import org.muster.ledger.reads.ReadsChecked;
import org.muster.server.join.GateFolder;

/**
 * A ledger and its log of reads, walked from the first row to the last.
 *
 * @param key of a gate, whose keys lie under its duty code
 */
record WalkedLedger(
        DataOptions data, Optional<KeySource> key, Verification facts, ReadsChecked reads) {

    static WalkedLedger of(DataOptions data) throws BadInput, LedgerUnavailable {
        if (DataOptions.database().isEmpty() && !Files.isDirectory(data.folder())) {
            throw new BadInput(
                    "There is no data folder "
                            + data.folder()
                            + ". Name the right one with --data.");
        }
        Optional<KeySource> key =
                new GateFolder(data.folder()).isGate()
                        ? Optional.of(DutyKey.of(CodePrompt.ask()))
                        : Optional.empty();
        Verification facts =
                key.isPresent()
                        ? Ledgers.verify(data.folder(), key.get(), (done, total) -> {})
                        : Ledgers.verify(
                                data.folder(), DataOptions.database(), (done, total) -> {});
        return new WalkedLedger(
                data, key, facts, Ledgers.verifyReads(data.folder(), DataOptions.database()));
    }
}
