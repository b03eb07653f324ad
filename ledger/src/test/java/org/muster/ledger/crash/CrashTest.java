package org.muster.ledger.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;

/**
 * Kills the writing process with SIGKILL at twenty random moments: every command that was answered
 * is there, every command is there whole or not at all, and the chain is intact.
 */
class CrashTest {
    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 700;

    @TempDir Path folder;

    @Test
    void sqliteKeepsEveryAnsweredCommandThroughTwentyKills() throws Exception {
        survive(Optional.empty());
    }

    private void survive(Optional<String> database) throws Exception {
        Random random = new Random(20230802);
        Set<CommandId> answered = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = answered.size();
            runAndKill(database, random.nextInt(1, LONGEST_MILLIS), answered);
            assertThat(answered.size())
                    .as("something was answered in run %d", kill)
                    .isGreaterThan(before);
            lookAt(database, answered);
        }
    }

    /** Reads answers until the time is up, kills, and takes in what was still in the pipe. */
    private void runAndKill(Optional<String> database, int millis, Set<CommandId> answered)
            throws IOException, InterruptedException {
        Process victim =
                new ProcessBuilder(Victim.command(folder, database))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(first).as("the first answer").isNotNull();
            answered.add(CommandId.parse(first));
            Thread killer = Thread.ofPlatform().start(() -> killAfter(victim, millis));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == first.length()) {
                    answered.add(CommandId.parse(line));
                }
            }
            killer.join();
        }
        assertThat(victim.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void killAfter(Process victim, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        victim.toHandle()
                .destroyForcibly(); // unlike the process, its handle leaves the pipe to be read
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
