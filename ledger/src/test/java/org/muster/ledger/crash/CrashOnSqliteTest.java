package org.muster.ledger.crash;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Muster is killed, the database is a file. */
class CrashOnSqliteTest extends Crash {

    @Test
    void everyAnsweredCommandIsKeptThroughTwentyKills() throws Exception {
        survive(Optional.empty(), (kill, attempt) -> {});
    }
}
