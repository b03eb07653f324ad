package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.ledger.sql.LedgerOnTrial.HUB;
import static org.muster.ledger.sql.LedgerOnTrial.NIAMEY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.testkit.postgres.PostgresServer;

/** PostgreSQL's own tools copy a ledger and put it back, as docs/operations.md says. */
class PostgresDumpTest {
    @TempDir Path folder;

    @Test
    void aDumpMadeBesideAServerIsPutBackWithTheSameFacts() throws Exception {
        Optional<PostgresServer> installed = PostgresServer.findInstalled();
        Assumptions.assumeTrue(installed.isPresent(), "PostgreSQL is installed here");
        PostgresServer server = installed.get();
        server.start();
        try {
            server.makeDatabase("before");
            server.makeDatabase("after");
            Path data = folder.resolve("data");
            Path dump = folder.resolve("night.dump");
            List<Recorded> facts = new FactMaker(51).batch(HUB, 1, 500);
            try (DurableLedger ledger = Ledgers.open(data, Optional.of(server.url("before")))) {
                ledger.append(NIAMEY, facts);
                run(
                        server.tool("pg_dump"),
                        "--format=custom",
                        "--file=" + dump,
                        server.url("before"));
            }
            run(server.tool("pg_restore"), "--dbname=" + server.url("after"), dump.toString());
            try (DurableLedger ledger = Ledgers.open(data, Optional.of(server.url("after")))) {
                assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).isEqualTo(facts);
                assertThat(ledger.verify((done, all) -> {}))
                        .isInstanceOf(Verification.Intact.class);
            }
        } finally {
            server.kill();
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
    }
}
