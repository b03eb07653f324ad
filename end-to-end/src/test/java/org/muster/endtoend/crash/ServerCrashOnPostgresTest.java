package org.muster.endtoend.crash;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.testkit.postgres.PostgresServer;

/** The server is killed, and in some rounds the database server too. */
class ServerCrashOnPostgresTest extends ServerCrash {

    @Test
    void everyAcknowledgedCommandIsKept() throws Exception {
        PostgresServer postgres = PostgresServer.shared();
        postgres.makeDatabase("crash");
        survive(
                Optional.of(postgres.url("crash")),
                (round, server, load) -> {
                    if (round % 5 == 2) {
                        postgres.kill();
                        postgres.start();
                        load.awaitAnother();
                        Thread.sleep(random.nextInt(LONGEST_MILLIS));
                    } else if (round % 5 == 4) {
                        postgres.kill();
                        server.kill();
                        postgres.start();
                    }
                });
    }
}
