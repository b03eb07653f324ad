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
import org.muster.core.fact.Recorded;
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
    default void aLedgerOfTheFirstFormatIsBroughtUpAndReadsTheSame() throws Exception {
        ledger().append(NIAMEY, new FactMaker(19).batch(HUB, 1, FactMaker.types().size()));
        List<Recorded> before = LedgerOnTrial.replayed(ledger(), NIAMEY);
        closeLedger();
        makeOfFirstFormat();
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(before);
        assertThat(ledger().verify((done, total) -> {})).isInstanceOf(Verification.Intact.class);
        ledger().append(NIAMEY, new FactMaker(20).batch(HUB, before.size() + 1, 3));
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).hasSize(before.size() + 3);
    }

    /** As the first format had it: keys of persons without a node, nothing of exchanges. */
    private void makeOfFirstFormat() throws Exception {
        execute("CREATE TABLE first_key AS SELECT operation, person, wrapped FROM person_key");
        execute("DROP TABLE person_key");
        String blob = database().isPresent() ? "bytea" : "BLOB";
        execute(
                "CREATE TABLE person_key (operation TEXT NOT NULL, person BIGINT NOT NULL, wrapped "
                        + blob
                        + ", PRIMARY KEY (operation, person))");
        execute("INSERT INTO person_key SELECT operation, person, wrapped FROM first_key");
        execute("DROP TABLE first_key");
        for (String table : List.of("signed_head", "withheld", "aside")) {
            execute("DROP TABLE " + table);
        }
        execute("UPDATE ledger_info SET value = '1' WHERE name = 'format'");
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
