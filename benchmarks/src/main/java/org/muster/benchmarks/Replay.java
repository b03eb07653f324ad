package org.muster.benchmarks;

import java.lang.ref.Reference;
import java.util.Optional;
import org.muster.core.fact.Operation;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;

/**
 * From disk to memory: the whole ledger read, unsealed, decoded and applied, and the same from a
 * snapshot.
 */
final class Replay implements Measurement {
    /** Reading rows goes at one speed however many there are; the whole would take minutes. */
    private static final int PART = 10;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String purpose() {
        return "facts per second from the whole ledger, and from a snapshot";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        BigLedger part =
                BigLedger.write(setting.size.persons() / PART, setting.place, setting.progress);
        setting.report.told("facts written to SQLite in batches", part.perSecond(), "facts/s");
        part.deleteSnapshots();
        double unused = read(setting, part, "ledger read, unsealed, decoded and applied");
        BigLedger whole = setting.ledger();
        double unusedToo = whole.snapshot();
        double heap = read(setting, whole, "snapshot read and applied");
        setting.report.figure("heap of the operation as read", heap, "GiB", new Aim.AtMost(2));
    }

    private static double read(Setting setting, BigLedger from, String what) throws Exception {
        double before = Machine.usedHeapGiB();
        Operation operation = new Operation();
        long start = System.nanoTime();
        try (DurableLedger ledger = Ledgers.open(from.folder(), Optional.empty())) {
            ledger.replay(
                    BigOperation.ID,
                    recorded -> {
                        operation.apply(recorded);
                        setting.progress.at(what, operation.size(), from.facts());
                    });
            double seconds = (System.nanoTime() - start) / 1e9;
            setting.report.told(
                    String.format("%s, %,d facts", what, operation.size()),
                    operation.size() / seconds,
                    "facts/s");
        }
        double heap = Machine.usedHeapGiB() - before;
        if (operation.size() != from.facts()) {
            throw new IllegalStateException(
                    operation.size() + " facts were read of " + from.facts());
        }
        Reference.reachabilityFence(operation);
        return heap;
    }
}
