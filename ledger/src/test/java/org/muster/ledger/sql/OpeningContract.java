package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.exchange.Hash;

/** What stands in the way of opening or reading is told with a way out. */
interface OpeningContract extends LedgerOnTrial {
    @Test
    default void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        ledger();
        Optional<String> database = database();
        assertThatThrownBy(() -> Ledgers.open(folder(), database))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("already uses the data folder")
                .hasMessageContaining("Stop it");
        closeLedger();
        ledger();
    }

    @Test
    default void aMissingOrWrongKeyFileIsTold() throws Exception {
        ledger().append(NIAMEY, new FactMaker(18).batch(HUB, 1, FactMaker.types().size()));
        closeLedger();
        Path key = folder().resolve("operator.key");
        String kept = Files.readString(key);
        Files.delete(key);
        assertThatThrownBy(this::ledger)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("back-up");
        assertThat(key).doesNotExist();

        Path elsewhere = Files.createDirectory(folder().resolve("elsewhere"));
        Ledgers.open(elsewhere, Optional.empty()).close();
        Files.copy(elsewhere.resolve("operator.key"), key);
        assertThatThrownBy(this::ledger).hasMessageContaining("not the one");

        Files.writeString(key, kept);
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).hasSize(FactMaker.types().size());
    }

    @Test
    default void aLedgerOfANewerFormatIsNotTouched() throws Exception {
        ledger();
        closeLedger();
        execute("UPDATE ledger_info SET value = '3' WHERE name = 'format'");
        assertThatThrownBy(this::ledger)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("format 3");
    }

    @Test
    default void aDamagedKeyFileIsTold() throws Exception {
        ledger();
        closeLedger();
        Files.writeString(folder().resolve("operator.key"), "{\"primaryKeyId\": ");
        assertThatThrownBy(this::ledger)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("operator.key is damaged")
                .hasMessageContaining("back-up");
    }

    @Test
    default void aFactOfANewerMusterIsToldByItsRow() throws Exception {
        DurableLedger ledger = ledger();
        ledger.append(NIAMEY, new FactMaker(19).batch(HUB, 1, 40));
        addRow("register.PersonRegistered", 2);
        assertThatThrownBy(() -> LedgerOnTrial.replayed(ledger, NIAMEY))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("row 41 (hub#41)")
                .hasMessageContaining("written in version 2")
                .hasMessageContaining("Use the Muster that wrote it, or a newer one");
    }

    @Test
    default void aTypeOfFactThatNobodyKnowsIsToldByItsRowAndByVerify() throws Exception {
        DurableLedger ledger = ledger();
        ledger.append(NIAMEY, new FactMaker(19).batch(HUB, 1, 40));
        addRow("register.Teleported", 1);
        assertThatThrownBy(() -> LedgerOnTrial.replayed(ledger, NIAMEY))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("row 41 (hub#41)")
                .hasMessageContaining("'register.Teleported' is not a type of fact")
                .hasMessageContaining("muster ledger verify");

        assertThat(ledger.verify(SILENT))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> {
                            assertThat(broken.fault()).isEqualTo(Verification.Fault.UNREADABLE);
                            assertThat(broken.number()).isEqualTo(41);
                            assertThat(broken.sentence()).contains("Use the Muster that wrote it");
                        });
    }

    /** A row that follows on well, as a newer program would have written it. */
    private void addRow(String type, int version) throws SQLException {
        try (Connection connection = raw()) {
            long last = Statements.lastPosition(connection);
            Hash before = Statements.heads(connection).of("hub").hash();
            Row open =
                    new Row(
                            last + 1,
                            NIAMEY.value(),
                            "hub",
                            last + 1,
                            1L,
                            0,
                            "officer",
                            "00000000-0000-0000-0000-000000000001",
                            type,
                            version,
                            "{}",
                            before,
                            Hash.NONE);
            Row whole =
                    new Row(
                            open.position(),
                            open.operation(),
                            open.node(),
                            open.number(),
                            open.millis(),
                            open.counter(),
                            open.by(),
                            open.command(),
                            open.type(),
                            open.version(),
                            open.body(),
                            before,
                            open.computeHash());
            Statements.insert(connection, List.of(whole));
        }
    }
}
