package org.muster.server;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/** An exercise in Niamey on a server of its own, for the pages of those who work there. */
abstract class NiameyCase {
    @TempDir private static Path folder;
    static MusterServer server;
    static Client admin;

    @BeforeAll
    static void openNiamey() throws Exception {
        TestServer started = TestServer.start(folder, 9).open("niamey");
        server = started.server();
        admin = started.admin();
    }

    @AfterAll
    static void closeNiamey() {
        server.close();
    }

    static Desk desk() {
        return server.office().find(new OperationId("niamey")).orElseThrow();
    }

    static View view() {
        return desk().view();
    }

    static String at(String inside) {
        return "/o/niamey/" + inside;
    }

    /** What a command that is accepted becomes. */
    static List<Recorded> give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("x"), command);
        return ((Answer.Done) answer).facts();
    }
}
