package org.muster.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;

/** A data folder with the ledger of the big operation, on SQLite, and how fast it was written. */
record BigLedger(Path folder, long facts, double perSecond) {
    private static final int BATCH = 5_000;

    static BigLedger write(int persons, Workplace place, Progress progress) throws Exception {
        return write(persons, place, progress, folder -> Ledgers.open(folder, Optional.empty()));
    }

    static BigLedger write(int persons, Workplace place, Progress progress, Sealing.Opening opening)
            throws Exception {
        Path folder = place.newFolder("ledger");
        BigOperation big = new BigOperation(persons);
        List<Recorded> batch = new ArrayList<>(BATCH);
        long[] facts = {0};
        long start = System.nanoTime();
        DurableLedger ledger = place.keep(opening.open(folder));
        big.stream(recorded -> {
            batch.add(recorded);
            if (batch.size() == BATCH) {
                append(ledger, batch);
                facts[0] += BATCH;
                progress.at("writing a ledger", facts[0], big.size());
            }
        });
        facts[0] += batch.size();
        append(ledger, batch);
        double seconds = (System.nanoTime() - start) / 1e9;
        place.end(ledger);
        return new BigLedger(folder, facts[0], facts[0] / seconds);
    }

    private static void append(DurableLedger ledger, List<Recorded> batch) {
        try {
            ledger.append(BigOperation.ID, batch);
            batch.clear();
        } catch (LedgerUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Snapshots are also made behind the writer's back, when many facts have come. */
    void deleteSnapshots() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(BigLedger::isSnapshot).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isSnapshot(Path file) {
        return file.getFileName().toString().startsWith("snapshot-");
    }

    /** Makes the snapshot and returns how many seconds that took. */
    double snapshot() throws LedgerUnavailable {
        long start = System.nanoTime();
        try (DurableLedger ledger = Ledgers.open(folder, Optional.empty())) {
            ledger.snapshot(BigOperation.ID);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
