package org.muster.ledger.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;

/**
 * Kills the writing process with SIGKILL at twenty random moments, on PostgreSQL in some of them
 * the database server too: every command that was answered is there, every command is there whole
 * or not at all, and the chain is intact.
 */
abstract class Crash {
    private static final int KILLS = 20;
    static final int LONGEST_MILLIS = 700;

    final Random random = new Random(20230802);

    @TempDir Path folder;

    /** What befalls the database before Muster is killed. */
    interface Blow {
        void strike(int kill, Attempt attempt) throws Exception;
    }

    final void survive(Optional<String> database, Blow blow) throws Exception {
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
