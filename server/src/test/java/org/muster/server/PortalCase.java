package org.muster.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.citizen.Family;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;

/** The citizens' pages of an exercise in Niamey, asked for over HTTP and without an account. */
abstract class PortalCase {
    @TempDir private static Path folder;

    static MusterServer server;

    static Client admin;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 5);
        server = started.server();
        admin = started.admin();
        started.open("niamey");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static View view() {
        return server.office().find(new OperationId("niamey")).orElseThrow().view();
    }

    static Family family(String reference) {
        return Family.find(view(), RequestId.parse(reference)).orElseThrow();
    }

    static AccountState state(Family family) {
        return new Accounts(view()).get(family.person()).state();
    }
}
