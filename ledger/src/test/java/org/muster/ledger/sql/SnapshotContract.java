package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Recorded;

/** A snapshot gives the same facts sooner, or is not used. */
interface SnapshotContract extends LedgerOnTrial {
    @Test
    default void aSnapshotGivesTheSameFactsAndGrows() throws Exception {
        FactMaker maker = new FactMaker(16);
        List<Recorded> all = new ArrayList<>(maker.batch(HUB, 1, 3_000));
        ledger().append(NIAMEY, all);
        ledger().snapshot(NIAMEY);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(all);

        List<Recorded> more = maker.batch(HUB, 3_001, 500);
        ledger().append(NIAMEY, more);
        all.addAll(more);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(all);
        ledger().snapshot(NIAMEY);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(all);

        // It is really read: with the rows made unreadable behind its back, all is still there.
        execute("UPDATE fact SET body = '{}' WHERE number < 3500");
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(all);
    }

    @Test
    default void aDamagedSnapshotIsNotUsed() throws Exception {
        List<Recorded> facts = new FactMaker(17).batch(HUB, 1, 3_000);
        ledger().append(NIAMEY, facts);
        ledger().snapshot(NIAMEY);
        Path file = folder().resolve("snapshot-niamey-2023.bin");
        byte[] good = Files.readAllBytes(file);
        for (int round = 0; round < 30; round++) {
            byte[] bad = good.clone();
            bad[ThreadLocalRandom.current().nextInt(bad.length)] ^= 0x10;
            Files.write(file, bad);
            assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(facts);
            Files.write(
                    file,
                    java.util.Arrays.copyOf(
                            good, ThreadLocalRandom.current().nextInt(good.length)));
            assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(facts);
        }
        ledger().snapshot(NIAMEY);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(facts);
    }

    @Test
    default void closingMakesOneWhenEnoughWasAdded() throws Exception {
        FactMaker maker = new FactMaker(25);
        List<Recorded> all = new ArrayList<>(maker.batch(HUB, 1, 4_000));
        Path file = folder().resolve("snapshot-niamey-2023.bin");
        try (SqlLedger ledger = withHabit(5_000, Duration.ofSeconds(60))) {
            ledger.append(NIAMEY, all);
        }
        assertThat(file).doesNotExist();

        List<Recorded> more = maker.batch(HUB, 4_001, 3_000);
        try (SqlLedger ledger = withHabit(5_000, Duration.ofSeconds(60))) {
            LedgerOnTrial.replayed(ledger, NIAMEY); // counts what an earlier server has added
            ledger.append(NIAMEY, more);
        }
        all.addAll(more);
        assertThat(file).exists();
        // It is really read: the rows before it can be read no more, and all is still there.
        execute("UPDATE fact SET body = '{}' WHERE number < 7000");
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(all);
    }

    @Test
    default void closingWithoutPatienceKeepsWhatItHasAndLosesNothing() throws Exception {
        List<Recorded> all = new FactMaker(26).batch(HUB, 1, 5_000);
        try (SqlLedger ledger = withHabit(1_000, Duration.ZERO)) {
            ledger.append(NIAMEY, all);
        }
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(all);
        ledger().snapshot(NIAMEY);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(all);
    }

    @Test
    default void draftsAndSnapshotsThatNobodyCanUseArePruned() throws Exception {
        ledger().append(NIAMEY, new FactMaker(27).batch(HUB, 1, 500));
        ledger().snapshot(NIAMEY);
        closeLedger();
        Path good = folder().resolve("snapshot-niamey-2023.bin");
        Path draft = Files.copy(good, folder().resolve("snapshot-niamey-2023.bin.new"));
        Path other = Files.copy(good, folder().resolve("snapshot-port-haven.bin"));
        Path odd = Files.copy(good, folder().resolve("snapshot-No Such Name!.bin"));

        ledger();
        assertThat(good).exists();
        assertThat(draft).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(odd).doesNotExist();
    }

    private SqlLedger withHabit(long atTheEnd, Duration patience) throws Exception {
        Optional<String> url = database();
        return SqlLedger.open(
                folder(),
                url.isPresent() ? PostgresDatabase.of(url.get()) : SqliteDatabase.of(folder()),
                new SnapshotHabit(Long.MAX_VALUE, atTheEnd, patience));
    }
}
