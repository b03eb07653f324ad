package org.muster.endtoend.crash;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The server is killed, the database is a file. */
class ServerCrashOnSqliteTest extends ServerCrash {

    @Test
    void everyAcknowledgedCommandIsKept() throws Exception {
        survive(Optional.empty(), (round, server, load) -> {});
    }
}
