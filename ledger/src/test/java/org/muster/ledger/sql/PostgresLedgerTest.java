package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Verification;
import org.muster.ledger.keys.KeyOrigin;
import org.muster.testkit.postgres.PostgresServer;

final class PostgresLedgerTest extends TrialLedger {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private String name = "";

    @BeforeEach
    void makeDatabase() throws Exception {
        name = "muster_" + COUNT.incrementAndGet();
        PostgresServer.shared().makeDatabase(name);
    }

    @Override
    public Optional<String> database() throws Exception {
        return Optional.of(url(PostgresServer.shared().port()));
    }

    private String url(int port) {
        return "postgres://postgres:postgres@localhost:" + port + "/" + name;
    }

    @Override
    public Connection raw() throws SQLException {
        try {
            return PostgresServer.shared().connect(name);
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }

    @Override
    public void rawReads(String sql) throws SQLException {
        execute(sql);
    }

    @Override
    public void failAt(Statement statement, long number) throws SQLException {
        statement.execute(
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE 'broken'; END $$");
        statement.execute(
                "CREATE TRIGGER broken BEFORE INSERT ON fact FOR EACH ROW WHEN (NEW.number = "
                        + number
                        + ") EXECUTE FUNCTION fail()");
    }

    @Override
    public void mend(Statement statement) throws SQLException {
        statement.execute("DROP TRIGGER broken ON fact");
    }

    @Test
    void durabilityIsOn() throws Exception {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void aSecondServerOnTheSameDatabaseIsRefused(@TempDir Path other) throws Exception {
        ledger();
        Optional<String> database = database();
        assertThatThrownBy(() -> Ledgers.open(other, database))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("Another Muster server already writes")
                .hasMessageNotContaining("postgres:postgres");
    }

    @Test
    void aDatabaseThatGoesAwayAndComesBack() throws Exception {
        FactMaker maker = new FactMaker(30);
        DurableLedger ledger = ledger();
        ledger.append(NIAMEY, maker.batch(HUB, 1, 100));
        List<Recorded> more = maker.batch(HUB, 101, 100);
        PostgresServer postgres = PostgresServer.shared();
        postgres.stop();
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> ledger.append(NIAMEY, more))
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("cannot be reached")
                        .hasMessageContaining("Nothing was stored");
            }
            assertThatThrownBy(() -> ledger.lastNumber(HUB)).isInstanceOf(LedgerUnavailable.class);
        } finally {
            postgres.start();
        }
        ledger.append(NIAMEY, more);
        assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).hasSize(200);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).hasSize(200);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsTakenOutBeforeTheNext() throws Exception {
        FactMaker maker = new FactMaker(31);
        CuttingProxy proxy = new CuttingProxy(PostgresServer.shared().port());
        // So that the word COMMIT goes over the line each time.
        String seen = url(proxy.port()) + "?prepareThreshold=0";
        try (proxy;
                DurableLedger ledger = Ledgers.open(folder, Optional.of(seen))) {
            ledger.append(NIAMEY, maker.batch(HUB, 1, 10));
            List<Recorded> lost = maker.batch(HUB, 11, 10);
            proxy.arm();
            assertThatThrownBy(() -> ledger.append(NIAMEY, lost))
                    .isInstanceOf(LedgerUnavailable.class);
            while (!proxy.hasCut()) {
                Thread.sleep(20);
            }
            try (Connection connection = raw()) {
                assertThat(Statements.lastNumber(connection, "hub"))
                        .as("it was stored")
                        .isEqualTo(20);
            }

            List<Recorded> next = maker.batch(HUB, 11, 5);
            ledger.append(NIAMEY, next);

            assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).hasSize(15).endsWith(next.getLast());
            assertThat(ledger.verify((done, total) -> {})).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void aBadAddressIsToldWithoutItsPassword() {
        for (String address :
                List.of(
                        "mysql://u:s3cret@h/d",
                        "postgres://u:s3cret@h",
                        "postgres://u:s3cret@@/%")) {
            assertThatThrownBy(() -> Ledgers.open(folder, Optional.of(address)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("postgres://user:password@host:5432/name")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() throws Exception {
        String address = PostgresServer.shared().url("nowhere");
        assertThatThrownBy(() -> Ledgers.open(folder, Optional.of(address)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("nowhere does not exist")
                .hasMessageContaining("Create it");
        assertThatThrownBy(() -> Ledgers.verify(folder, Optional.of(address), SILENT))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("nowhere does not exist");
    }

    /** With what servers of a hub share, and over two servers that are stopped meanwhile. */
    @Test
    void theOperatorsKeyIsExchangedAndTheOtherServerNeedsTheNewOne() throws Exception {
        String address = database().orElseThrow();
        List<Recorded> facts = new FactMaker(52).batch(HUB, 1, 400);
        ledger().append(NIAMEY, facts);
        closeLedger();
        try (SharedLedger hub = Ledgers.share(folder, address)) {
            String sealed =
                    Base64.getEncoder()
                            .encodeToString(hub.operatorKey().wrap(new byte[] {7}, "tickets"));
            assertThat(hub.keepShared("tickets", Optional.empty(), sealed)).isTrue();
            assertThat(hub.keepShared("servers", Optional.empty(), "not sealed")).isTrue();
        }
        byte[] old = Files.readAllBytes(folder.resolve("operator.key"));
        Ledgers.rotateKeys(
                folder, Optional.of(address), new KeyOrigin.InFile(), both -> 0, (done, all) -> {});

        try (SharedLedger hub = Ledgers.share(folder, address)) {
            String sealed = hub.findShared("tickets").orElseThrow();
            assertThat(hub.operatorKey().unwrap(Base64.getDecoder().decode(sealed), "tickets"))
                    .containsExactly(7);
            assertThat(hub.findShared("servers")).contains("not sealed");
            assertThat(LedgerOnTrial.replayed(hub, NIAMEY)).isEqualTo(facts);
        }
        Files.write(folder.resolve("operator.key"), old);
        assertThatThrownBy(() -> Ledgers.share(folder, address))
                .isInstanceOf(LedgerUnavailable.class);
    }
}
