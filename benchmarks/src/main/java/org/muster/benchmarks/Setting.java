package org.muster.benchmarks;

import java.util.Optional;

/** What a measurement is given: how much to do, where to do it and where to tell of it. */
final class Setting {
    final Size size;
    final Report report;
    final Workplace place;
    final Progress progress;
    private Optional<BigOperation.Built> big = Optional.empty();
    private Optional<BigLedger> ledger = Optional.empty();

    Setting(Size size, Report report, Workplace place, Progress progress) {
        this.size = size;
        this.report = report;
        this.place = place;
        this.progress = progress;
    }

    /** The operation in memory, built once for those measurements that read it. */
    BigOperation.Built big() {
        if (big.isEmpty()) {
            big = Optional.of(new BigOperation(size.persons()).build(progress));
        }
        return big.get();
    }

    /** The same operation on disk, written once. */
    BigLedger ledger() throws Exception {
        if (ledger.isEmpty()) {
            ledger = Optional.of(BigLedger.write(size.persons(), place, progress));
        }
        return ledger.get();
    }

    /** Gives its memory back. */
    void forgetBig() {
        big = Optional.empty();
    }
}
