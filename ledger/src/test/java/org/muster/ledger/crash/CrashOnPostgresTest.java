package org.muster.ledger.crash;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.testkit.postgres.PostgresServer;

/** Muster is killed, and in some rounds the database server too. */
class CrashOnPostgresTest extends Crash {

    @Test
    void everyAnsweredCommandIsKeptThroughTwentyKillsOfMusterAndTenOfTheDatabase()
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
}
