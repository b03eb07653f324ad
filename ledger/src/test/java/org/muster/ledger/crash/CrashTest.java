package org.muster.ledger.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.testkit.postgres.PostgresServer;

/**
 * Kills the writing process with SIGKILL at twenty random moments, on PostgreSQL in some of them
 * the database server too: every command that was answered is there, every command is there whole
 * or not at all, and the chain is intact.
 */
class CrashTest {
    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 700;

    private final Random random = new Random(20230802);

    @TempDir Path folder;

    @Test
    void sqliteKeepsEveryAnsweredCommandThroughTwentyKills() throws Exception {
        survive(Optional.empty(), (kill, attempt) -> {});
    }

    @Test
    void postgresKeepsEveryAnsweredCommandThroughTwentyKillsOfMusterAndTenOfTheDatabase()
            throws Exception {
        PostgresServer postgres = PostgresServer.shared();
        postgres.makeDatabase("crash");
        survive(
                Optional.of(postgres.url("crash")),
                (kill, attempt) -> {
                    switch (kill % 4) {
                        case 1 -> goesOnAfterACrashOf(postgres, attempt);
                        case 3 -> goesDownWith(postgres, attempt);
                        default -> {}
                    }
                });
    }

    /** The database dies under load and comes back; nobody restarts Muster for that. */
    private void goesOnAfterACrashOf(PostgresServer postgres, Attempt attempt) throws Exception {
        postgres.kill();
        postgres.start();
        attempt.awaitAnotherAnswer();
        Thread.sleep(random.nextInt(1, LONGEST_MILLIS));
    }

    private static void goesDownWith(PostgresServer postgres, Attempt attempt) throws Exception {
        postgres.kill();
        attempt.kill();
        postgres.start();
    }

    /** What befalls the database before Muster is killed. */
    private interface Blow {
        void strike(int kill, Attempt attempt) throws Exception;
    }

    private void survive(Optional<String> database, Blow blow) throws Exception {
        Set<CommandId> answered = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = answered.size();
            Attempt attempt = Attempt.start(folder, database);
            attempt.awaitAnotherAnswer();
            Thread.sleep(random.nextInt(1, LONGEST_MILLIS));
            blow.strike(kill, attempt);
            answered.addAll(attempt.kill());
            assertThat(answered.size())
                    .as("something was answered in run %d", kill)
                    .isGreaterThan(before);
            lookAt(database, answered);
        }
    }

    private void lookAt(Optional<String> database, Set<CommandId> answered)
            throws LedgerUnavailable {
        try (DurableLedger ledger = Ledgers.open(folder, database)) {
            Map<CommandId, Integer> facts = new HashMap<>();
            ledger.replay(
                    Victim.OPERATION, recorded -> facts.merge(recorded.command(), 1, Integer::sum));
            assertThat(facts.keySet()).containsAll(answered);
            assertThat(facts.values()).containsOnly(Victim.FAMILY);
            assertThat(ledger.verify((done, total) -> {})).isInstanceOf(Verification.Intact.class);
        }
    }
}
